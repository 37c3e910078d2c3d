/// From evidence to words that rest on it, and to the decoder's input.
package org.quintet.fusion;
