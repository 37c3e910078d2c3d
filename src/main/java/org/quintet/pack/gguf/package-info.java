/// Import of GGUF files: reads their blocks, writes an ONNX graph, its weights and a tokenizer.
package org.quintet.pack.gguf;
