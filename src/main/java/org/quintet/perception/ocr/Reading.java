package org.quintet.perception.ocr;

import java.util.List;

/// What the recogniser read in one straightened line. Immutable.
///
/// @param text the characters
/// @param probabilities how sure each character is, in the order of the code points of the text
record Reading(String text, List<Double> probabilities) {
    Reading {
        probabilities = List.copyOf(probabilities);
    }

    /// The mean probability of the characters; 0 without any.
    double mean() {
        return probabilities.stream().mapToDouble(p -> p).average().orElse(0);
    }

    /// The probability of the least sure character; 0 without any.
    double lowest() {
        return probabilities.stream().mapToDouble(p -> p).min().orElse(0);
    }
}
