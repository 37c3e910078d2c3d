package org.quintet.perception;

import java.nio.file.Path;

/// The small models that come with the program.
enum Model {
    CLASSIFIER("classifier"),
    DETECTOR("detector"),
    SECOND_DETECTOR("detector2"),
    FACES("faces"),
    FACE_MESH("facemesh"),
    POSE("pose");

    private final String folder;

    Model(String folder) {
        this.folder = folder;
    }

    Path graph(Path models) {
        return models.resolve(folder).resolve("model.onnx");
    }

    Path labels(Path models) {
        return models.resolve(folder).resolve("labels.txt");
    }
}
