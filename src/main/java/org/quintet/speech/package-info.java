/// Text to speech: what to say for what is written, how it is pronounced, and the sound of it.
@NullMarked
package org.quintet.speech;

import org.jspecify.annotations.NullMarked;
