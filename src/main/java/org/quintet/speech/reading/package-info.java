/// From text as it is written to words as they are read aloud, by rules.
@NullMarked
package org.quintet.speech.reading;

import org.jspecify.annotations.NullMarked;
