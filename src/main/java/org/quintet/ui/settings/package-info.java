/// Settings: what the user may set, each with a plain explanation.
package org.quintet.ui.settings;
