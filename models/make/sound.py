"""Makes the two graphs that hearing begins with.

    pip download --no-deps -d DOWNLOADS silero-vad==6.2.3
    python sound.py DOWNLOADS OUT

`vad` is taken from its package as it is. `mel` is our own: the log-mel spectrum that Whisper was
trained on, written as a graph (A. Radford et al., "Robust Speech Recognition via Large-Scale Weak
Supervision", 2022; the mel scale is Slaney's). The Fourier transform is one strided convolution.
Says for each whether it is, byte for byte, the one stored beside this script.
"""

import hashlib
import sys
import zipfile
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper

WHEEL = "silero_vad-6.2.3-py3-none-any.whl"
WHEEL_SHA256 = "7b7f5436cfcb02fae583a05b512ea96467fd449fe54cb49a5e4f06c51a1e43b8"
VAD = "silero_vad/data/silero_vad_16k_op15.onnx"

RATE = 16_000
WINDOW = 400
HOP = 160
BANDS = (80, 128)


def to_mel(hertz):
    linear = hertz * 3 / 200
    logarithmic = 15 + np.log(np.maximum(hertz, 1e-9) / 1000) * 27 / np.log(6.4)
    return np.where(hertz < 1000, linear, logarithmic)


def to_hertz(mel):
    return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp(np.log(6.4) / 27 * (mel - 15)))


def filters(bands):
    """Triangles of equal area over the bins of the spectrum, [bands, WINDOW // 2 + 1]."""
    bins = np.linspace(0, RATE / 2, WINDOW // 2 + 1)
    edges = to_hertz(np.linspace(to_mel(np.float64(0)), to_mel(np.float64(RATE / 2)), bands + 2))
    widths = np.diff(edges)
    ramps = edges[:, None] - bins[None]
    rising = -ramps[:-2] / widths[:-1, None]
    falling = ramps[2:] / widths[1:, None]
    area = 2 / (edges[2:] - edges[:-2])
    return (np.maximum(0, np.minimum(rising, falling)) * area[:, None]).astype(np.float32)


def transform():
    """Real and imaginary part of each bin as convolution kernels, [2 * bins, 1, WINDOW]."""
    n = np.arange(WINDOW)
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * n / WINDOW)
    phase = 2 * np.pi * np.arange(WINDOW // 2 + 1)[:, None] * n / WINDOW
    return np.concatenate([np.cos(phase) * hann, -np.sin(phase) * hann])[:, None].astype(np.float32)


def mel():
    nodes = []
    constants = {}

    def constant(name, value):
        constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def node(op, inputs, *outputs, **attributes):
        nodes.append(helper.make_node(op, inputs, outputs, name=outputs[0], **attributes))
        return outputs[0]

    half = WINDOW // 2
    signal = node("Unsqueeze", ["pcm", constant("axis1", np.array([1]))], "signal")
    pads = constant("pads", np.array([0, 0, half, 0, 0, half]))
    padded = node("Pad", [signal, pads], "padded", mode="reflect")
    kernels = constant("transform", transform())
    spectrum = node("Conv", [padded, kernels], "spectrum", strides=[HOP], kernel_shape=[WINDOW])
    # Whisper drops the last frame, which is mostly padding.
    ends = [constant("first", np.array([0])), constant("last", np.array([-1]))]
    kept = node("Slice", [spectrum, *ends, constant("axis2", np.array([2]))], "kept")
    bins = half + 1
    node("Split", [kept, constant("parts", np.array([bins, bins]))], "re", "im", axis=1)
    squares = [node("Mul", ["re", "re"], "re2"), node("Mul", ["im", "im"], "im2")]
    power = node("Add", squares, "power")
    least = constant("least", np.float32(1e-10))
    log10 = constant("log10", np.float32(1 / np.log(10)))
    axes = constant("axes12", np.array([1, 2]))
    span, shift, scale = (
        constant(name, np.float32(value)) for name, value in (("span", 8), ("shift", 4), ("scale", 0.25))
    )
    outputs = []
    for bands in BANDS:
        bank = constant(f"filters{bands}", filters(bands))
        x = node("MatMul", [bank, power], f"energy{bands}")
        x = node("Max", [x, least], f"audible{bands}")
        x = node("Mul", [node("Log", [x], f"ln{bands}"), log10], f"log{bands}")
        loudest = node("ReduceMax", [x, axes], f"loudest{bands}", keepdims=1)
        floor = node("Sub", [loudest, span], f"floor{bands}")
        x = node("Max", [x, floor], f"clamped{bands}")
        node("Mul", [node("Add", [x, shift], f"shifted{bands}"), scale], f"mel{bands}")
        outputs.append(
            helper.make_tensor_value_info(f"mel{bands}", TensorProto.FLOAT, ["batch", bands, "frames"])
        )
    entry = helper.make_tensor_value_info("pcm", TensorProto.FLOAT, ["batch", "samples"])
    graph = helper.make_graph(nodes, "mel", [entry], outputs, list(constants.values()))
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 18)], producer_name="quintet"
    )
    model.ir_version = 8
    return model.SerializeToString(deterministic=True)


def vad(downloads):
    wheel = downloads / WHEEL
    assert hashlib.sha256(wheel.read_bytes()).hexdigest() == WHEEL_SHA256, f"another {WHEEL}"
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(VAD)


def main(downloads, out):
    stored = Path(__file__).parent.parent
    for folder, content in (("vad", vad(downloads)), ("mel", mel())):
        target = out / folder / "model.onnx"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        there = stored / folder / "model.onnx"
        same = there.exists() and there.read_bytes() == content
        print(f"{folder}: {len(content)} bytes, as stored: {same}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
