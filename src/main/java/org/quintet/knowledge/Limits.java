package org.quintet.knowledge;

/// How much is read, in one place. What is larger is left out with a message that names the limit.
final class Limits {
    /// Largest file of plain text, Markdown or HTML.
    static final long TEXT_BYTES = 8L << 20;

    /// Largest PDF, Word or PowerPoint file; most of such files is pictures, which are not read.
    static final long DOCUMENT_BYTES = 128L << 20;

    /// What all texts in a document may come to when they are unpacked.
    static final long UNPACKED_BYTES = 128L << 20;

    /// Files inside a Word or PowerPoint file.
    static final long PARTS = 20_000;

    /// Most pages of a PDF, and most slides.
    static final int PAGES = 1000;

    /// Most letters of one file.
    static final int LETTERS = 6_000_000;

    /// How deep folders of a folder of knowledge are read.
    static final int DEPTH = 8;

    /// Most files in a folder of knowledge.
    static final int FILES = 2000;

    /// Most passages of all files of a folder together.
    static final int PASSAGES = 20_000;

    private Limits() {}
}
