/// Pictures of things that stand in some relation to each other: laid out, then painted.
@NullMarked
package org.quintet.illustration.scene;

import org.jspecify.annotations.NullMarked;
