/// The frame around all views: side bar, status, keys, drops, theme.
package org.quintet.ui.shell;
