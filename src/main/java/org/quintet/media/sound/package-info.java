/// Sound: files of any kind as mono samples, microphones and loudspeakers.
@NullMarked
package org.quintet.media.sound;

import org.jspecify.annotations.NullMarked;
