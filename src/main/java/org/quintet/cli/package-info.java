/// The command line.
package org.quintet.cli;
