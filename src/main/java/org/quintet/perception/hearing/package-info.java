/// Hearing: who speaks when, and what is said.
@NullMarked
package org.quintet.perception.hearing;

import org.jspecify.annotations.NullMarked;
