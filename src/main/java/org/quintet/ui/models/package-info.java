/// Models: the packs of this machine.
package org.quintet.ui.models;
