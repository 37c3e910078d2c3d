/// ONNX Runtime: devices, sessions, native-memory scopes, stop.
package org.quintet.runtime;
