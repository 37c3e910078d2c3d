/// Start of the program; the one place where objects are wired.
package org.quintet.app;
