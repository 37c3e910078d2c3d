/// Voice: questions that are spoken and answered aloud, the support desk, and transcripts of files.
package org.quintet.ui.voice;
