"""What Pillow, numpy and ONNX Runtime make of pictures, for PerceptionParityTest.

    pip install numpy==2.4.6 pillow==13.0.0 onnxruntime==1.32.0
    python perception_golden.py MODELS CONFORMANCE_IMAGES > golden.json

The drawn picture is one that both sides make by the same whole-number formula.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image


def drawn():
    y, x = np.mgrid[0:201, 0:317]
    channels = [(x * 7 + y * 3) % 256, (x * x + y) % 256, (x * y // 5) % 256]
    return Image.fromarray(np.stack(channels, -1).astype(np.uint8))


def middle(image):
    scale = 256 / min(image.size)
    size = round(image.width * scale), round(image.height * scale)
    image = image.resize(size, Image.BICUBIC)
    left, top = (image.width - 224) // 2, (image.height - 224) // 2
    return np.asarray(image.crop((left, top, left + 224, top + 224)))


def square(image, side):
    scale = side / max(image.size)
    whole = Image.new("RGB", (side, side), (114, 114, 114))
    size = round(image.width * scale), round(image.height * scale)
    whole.paste(image.resize(size, Image.BILINEAR))
    return np.asarray(whole), scale


def run(models, name, value):
    session = onnxruntime.InferenceSession(models / name / "model.onnx")
    names = [o.name for o in session.get_outputs()]
    return dict(zip(names, session.run(names, {session.get_inputs()[0].name: value})))


def softmax(x, axis=-1):
    e = np.exp(x - x.max(axis, keepdims=True))
    return e / e.sum(axis, keepdims=True)


def classify(models, image):
    value = ((middle(image).astype(np.float32) - 127) / 128).transpose(2, 0, 1)[None]
    chances = softmax(run(models, "classifier", np.ascontiguousarray(value))["logits"][0])
    return {"label": int(chances.argmax()), "chance": float(chances.max())}


def finding(label, score, box, size):
    fractions = [float(v) / size[i % 2] for i, v in enumerate(box)]
    return {"label": label, "score": float(score), "box": [min(max(v, 0), 1) for v in fractions]}


def centernet(models, image):
    pixels, scale = square(image, 512)
    rows = run(models, "detector", pixels[None].astype(np.float32))["tower_0/detections"][0]
    best = rows[rows[:, 4].argmax()]
    return finding(int(best[5]), best[4], best[:4] / scale, image.size)


def nanodet(models, image):
    pixels, scale = square(image, 416)
    value = pixels[..., ::-1] - np.array([103.53, 116.28, 123.675])
    value = (value / np.array([57.375, 57.12, 58.395])).transpose(2, 0, 1)[None]
    outputs = run(models, "detector2", np.ascontiguousarray(value.astype(np.float32))).values()
    best = (0,)
    for stride in (8, 16, 32):
        cells = 416 // stride
        scores, edges = sorted(
            (o[0] for o in outputs if o.shape[1] == cells * cells), key=lambda o: -o.shape[-1]
        )
        cell, label = np.unravel_index(scores.argmax(), scores.shape)
        bins = edges.shape[-1] // 4
        reach = (softmax(edges[cell].reshape(4, bins)) * np.arange(bins)).sum(-1) * stride
        x, y = (cell % cells + 0.5) * stride, (cell // cells + 0.5) * stride
        box = np.array([x - reach[0], y - reach[1], x + reach[2], y + reach[3]]) / scale
        best = max(best, (float(scores[cell, label]), int(label), box), key=lambda b: b[0])
    return finding(best[1], best[0], best[2], image.size)


def sha256(array):
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()


def main(models, images):
    golden = {}
    pictures = {"drawn": drawn()}
    for name in ("chelsea.png", "coffee.png", "motorcycle_left.png"):
        pictures[name] = Image.open(images / name).convert("RGB")
    for name, image in pictures.items():
        golden[name] = {
            "middle": sha256(middle(image)),
            "square512": sha256(square(image, 512)[0]),
            "square416": sha256(square(image, 416)[0]),
            "subject": classify(models, image),
            "centernet": centernet(models, image),
            "nanodet": nanodet(models, image),
        }
    print(json.dumps(golden, indent=1))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
