/// Small drawings from open sets: found by word or by meaning, in both languages, and painted.
@NullMarked
package org.quintet.illustration.icon;

import org.jspecify.annotations.NullMarked;
