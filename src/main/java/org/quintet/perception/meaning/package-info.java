/// Meaning: texts as points in a space where what means the same lies near, in any language.
@NullMarked
package org.quintet.perception.meaning;

import org.jspecify.annotations.NullMarked;
