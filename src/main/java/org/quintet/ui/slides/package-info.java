/// Slides: a topic in, a course deck out.
package org.quintet.ui.slides;
