/// Chat: conversations of words and pictures, kept in the history.
package org.quintet.ui.chat;
