"""Smaller storage of weights; the arithmetic stays float.

Weights become int8 with one scale per output channel, or half floats, behind a Cast (and Mul) that
the runtime folds once while it loads the graph.
"""

import numpy as np
from onnx import TensorProto, helper, numpy_helper

SMALLEST = 512  # elements; below that nothing is won
SMALLEST_INT8 = 16384  # depthwise kernels are few, and int8 hurts them most


def _lift_constants(graph):
    for node in [n for n in graph.node if n.op_type == "Constant"]:
        value = next((a.t for a in node.attribute if a.name == "value"), None)
        if value is not None and value.data_type == TensorProto.FLOAT:
            value.name = node.output[0]
            graph.initializer.append(value)
            graph.node.remove(node)


def _output_axis(array, uses):
    if uses and all(kind in ("Conv", "Gemm") and place == 1 for kind, place in uses):
        return 0
    if uses and all(kind == "MatMul" and place == 1 for kind, place in uses) and array.ndim == 2:
        return 1
    return None


def shrink(model, int8):
    """Stores large weights of the model in fewer bits, in place.

    int8: whether weights of convolutions and products become int8; others become half floats.
    """
    graph = model.graph
    _lift_constants(graph)
    uses = {}
    for node in graph.node:
        for place, name in enumerate(node.input):
            uses.setdefault(name, []).append((node.op_type, place))
    added = []
    for tensor in list(graph.initializer):
        if tensor.data_type != TensorProto.FLOAT or np.prod(tensor.dims) < SMALLEST:
            continue
        array, name = numpy_helper.to_array(tensor), tensor.name
        large = int8 and array.size >= SMALLEST_INT8
        axis = _output_axis(array, uses.get(name)) if large else None
        graph.initializer.remove(tensor)
        if axis is None:
            half = numpy_helper.from_array(array.astype(np.float16), f"{name}_half")
            graph.initializer.append(half)
            added.append(helper.make_node("Cast", [half.name], [name], to=TensorProto.FLOAT))
            continue
        others = tuple(k for k in range(array.ndim) if k != axis)
        scale = np.maximum(np.abs(array).max(others, keepdims=True), 1e-9) / 127
        quantised = np.round(array / scale).astype(np.int8)
        graph.initializer.append(numpy_helper.from_array(quantised, f"{name}_int8"))
        graph.initializer.append(numpy_helper.from_array(scale.astype(np.float32), f"{name}_scale"))
        cast, product = f"{name}_cast", [f"{name}_cast", f"{name}_scale"]
        added += [
            helper.make_node("Cast", [f"{name}_int8"], [cast], to=TensorProto.FLOAT),
            helper.make_node("Mul", product, [name]),
        ]
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend(added + nodes)
    return model
