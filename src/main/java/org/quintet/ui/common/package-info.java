/// What the views share: the window's thread, words, icons, pictures, small controls.
package org.quintet.ui.common;
