/// CTranslate2 models of speech recognition to packs: reader, ONNX graphs.
@NullMarked
package org.quintet.pack.ctranslate2;

import org.jspecify.annotations.NullMarked;
