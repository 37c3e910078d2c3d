/// What importers share: reading a header safely, planning files of weights and writing them with
/// all cores, writing ONNX graphs.
@NullMarked
package org.quintet.pack.convert;

import org.jspecify.annotations.NullMarked;
