/// The JavaFX window: shell and one package a view.
package org.quintet.ui;
