/// Pictures that say how something goes or is put together: diagrams laid out and drawn as SVG and
/// PNG.
@NullMarked
package org.quintet.illustration;

import org.jspecify.annotations.NullMarked;
