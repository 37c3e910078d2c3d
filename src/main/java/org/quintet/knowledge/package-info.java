/// The user's own text files, cut into passages that are found by meaning and by words.
@NullMarked
package org.quintet.knowledge;

import org.jspecify.annotations.NullMarked;
