/// What a support question wants and names, and the answer that rests on the user's own files.
@NullMarked
package org.quintet.task.support;

import org.jspecify.annotations.NullMarked;
