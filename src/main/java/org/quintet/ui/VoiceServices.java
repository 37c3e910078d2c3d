package org.quintet.ui;

import org.quintet.core.Loudspeaker;
import org.quintet.core.Microphone;
import org.quintet.service.Speech;

/// What the window hears and speaks with.
///
/// @param speech writes down what is said, and speaks
/// @param microphone what the user speaks into
/// @param loudspeaker what the user hears
/// @param sounds reads sound and video files
/// @param voices the voices to choose from
/// @param diagrams draws the diagrams of support answers
/// @param intents calls what a customer wants by name
public record VoiceServices(
        Speech speech,
        Microphone microphone,
        Loudspeaker loudspeaker,
        SoundFiles sounds,
        Voices voices,
        DiagramPainter diagrams,
        IntentNames intents) {}
