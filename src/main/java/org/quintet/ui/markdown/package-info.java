/// Answers as rich text that can be selected across paragraphs. Nothing in it is ever fetched.
package org.quintet.ui.markdown;
