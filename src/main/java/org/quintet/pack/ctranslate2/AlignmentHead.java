package org.quintet.pack.ctranslate2;

/// A head of the decoder whose attention follows the speech in time.
record AlignmentHead(int layer, int head) implements Comparable<AlignmentHead> {
    @Override
    public int compareTo(AlignmentHead other) {
        int byLayer = Integer.compare(layer, other.layer);
        return byLayer != 0 ? byLayer : Integer.compare(head, other.head);
    }
}
