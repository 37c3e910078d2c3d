package org.quintet.media.sound;

/// Where sound goes while it is heard: mono, at the rate it says. For one thread, save for
/// [#silence] and [#heard].
interface AudioSink extends AutoCloseable {
    /// Samples a second it takes.
    int sampleRate();

    /// Appends samples; waits until there is room, or it was silenced.
    ///
    /// @return whether the samples were taken; not when it was silenced or the device went away
    boolean write(float[] samples, int length);

    /// Waits until all was heard, or it was silenced.
    ///
    /// @return whether all was heard
    boolean drain();

    /// Is silent at once and takes nothing any more.
    void silence();

    /// Samples that were heard so far.
    long heard();

    @Override
    void close();
}
