/// Records and sealed interfaces that every room speaks in; depends on nothing.
package org.quintet.core;
