/// From words to the phonemes that the voice was trained on.
@NullMarked
package org.quintet.speech.phoneme;

import org.jspecify.annotations.NullMarked;
