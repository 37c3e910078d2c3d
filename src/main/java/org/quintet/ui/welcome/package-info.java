/// The first start: three quiet steps, each of which can be skipped.
package org.quintet.ui.welcome;
