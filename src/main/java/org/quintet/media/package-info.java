/// Files and devices: decoding, converting, resizing.
package org.quintet.media;
