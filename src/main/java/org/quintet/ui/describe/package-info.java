/// Describe: pictures in, words and evidence out.
package org.quintet.ui.describe;
