/// What a PDF says in the order in which it is read: it holds letters at places, and this room puts
/// them together again. Each class is one step of that.
@NullMarked
package org.quintet.knowledge.pdf;

import org.jspecify.annotations.NullMarked;
