"""Makes the tiny decoder of the engine's tests: random weights, but the inputs, outputs and
operators of an imported pack. Needs numpy and onnx.

    python tiny_decoder.py ../resources/org/quintet/generation/tiny
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

LAYERS, HIDDEN, HEADS, KV_HEADS, HEAD_DIM, INNER, POSITIONS = 2, 32, 2, 1, 16, 32, 1024
MICROSOFT = "com.microsoft"
SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
WORDS = ["the", " the", "in", "er", '{"', '":', '",', " a", " b", "ab", "12", "中", "文", "😀", "é"]

random = np.random.default_rng(3)


def byte_characters():
    """GPT-2's spelling of bytes."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    table, following = {}, 256
    for value in range(256):
        table[value] = chr(value if value in printable else following)
        following += value not in printable
    return table


def tokenizer():
    spelling = byte_characters()
    tokens = [spelling[value] for value in range(256)]
    merges = []
    for word in WORDS:
        parts = [spelling[value] for value in word.encode()]
        while len(parts) > 1:
            merge = (parts[0], parts[1])
            joined = "".join(merge)
            if joined not in tokens:
                tokens.append(joined)
                merges.append(list(merge))
            parts = [joined, *parts[2:]]
    first = len(tokens)
    added = [
        {
            "id": first + i,
            "content": text,
            "single_word": False,
            "lstrip": False,
            "rstrip": False,
            "normalized": False,
            "special": True,
        }
        for i, text in enumerate(SPECIAL)
    ]
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": True}
    return first, {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": None,
        "pre_tokenizer": byte_level,
        "post_processor": None,
        "decoder": byte_level,
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "ignore_merges": False,
            "vocab": {token: i for i, token in enumerate(tokens)},
            "merges": merges,
        },
    }


def decoder(vocabulary):
    nodes, weights = [], []

    def weight(name, *shape, scale=None):
        values = random.normal(0, scale or shape[0] ** -0.5, shape).astype(np.float32)
        weights.append(numpy_helper.from_array(values, name))
        return name

    def ones(name):
        weights.append(numpy_helper.from_array(np.ones(HIDDEN, np.float32), name))
        return name

    def node(operator, inputs, outputs, domain="", **attributes):
        nodes.append(h.make_node(operator, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    angles = np.arange(POSITIONS)[:, None] / 10000 ** (np.arange(0, HEAD_DIM, 2) / HEAD_DIM)
    for name, values in (("cos", np.cos(angles)), ("sin", np.sin(angles))):
        weights.append(numpy_helper.from_array(values.astype(np.float16), name + "16"))
        node("Cast", [name + "16"], [name], to=T.FLOAT)
    inputs = [
        h.make_tensor_value_info("inputs_embeds", T.FLOAT, [1, "sequence", HIDDEN]),
        h.make_tensor_value_info("seqlens_k", T.INT32, [1]),
        h.make_tensor_value_info("total_len", T.INT32, []),
        h.make_tensor_value_info("logit_idx", T.INT64, ["rows"]),
    ]
    outputs = [h.make_tensor_value_info("logits", T.FLOAT, [1, "rows", vocabulary])]
    residual = "inputs_embeds"
    for layer in range(LAYERS):
        name = f"layer{layer}."
        x = node(
            "SimplifiedLayerNormalization",
            [residual, ones(name + "norm1")],
            [name + "x"],
            axis=-1,
            epsilon=1e-5,
            stash_type=1,
        )
        width = (HEADS + 2 * KV_HEADS) * HEAD_DIM
        qkv = node("MatMul", [x, weight(name + "wqkv", HIDDEN, width)], [name + "qkv"])
        past = [f"past_key_values.{layer}.{part}" for part in ("key", "value")]
        present = [f"present.{layer}.{part}" for part in ("key", "value")]
        for names, values, length in ((past, inputs, "past"), (present, outputs, "total")):
            shape = [1, KV_HEADS, length, HEAD_DIM]
            values += [h.make_tensor_value_info(each, T.FLOAT, shape) for each in names]
        attention = node(
            "GroupQueryAttention",
            [qkv, "", "", *past, "seqlens_k", "total_len", "cos", "sin"],
            [name + "attention", *present],
            MICROSOFT,
            num_heads=HEADS,
            kv_num_heads=KV_HEADS,
            do_rotary=1,
            scale=HEAD_DIM**-0.5,
        )
        o = node("MatMul", [attention, weight(name + "wo", HIDDEN, HIDDEN)], [name + "o"])
        residual = node("Add", [residual, o], [name + "r1"])
        y = node(
            "SimplifiedLayerNormalization",
            [residual, ones(name + "norm2")],
            [name + "y"],
            axis=-1,
            epsilon=1e-5,
            stash_type=1,
        )
        up = node("MatMul", [y, weight(name + "wup", HIDDEN, INNER)], [name + "up"])
        active = node("QuickGelu", [up], [name + "active"], MICROSOFT, alpha=1.0)
        down = node("MatMul", [active, weight(name + "wdown", INNER, HIDDEN)], [name + "down"])
        residual = node("Add", [residual, down], [name + "r2"])
    final = node(
        "SimplifiedLayerNormalization",
        [residual, ones("norm")],
        ["final"],
        axis=-1,
        epsilon=1e-5,
        stash_type=1,
    )
    rows = node("Gather", [final, "logit_idx"], ["chosen"], axis=1)
    node("MatMul", [rows, weight("head", HIDDEN, vocabulary, scale=0.5)], ["logits"])
    graph = h.make_graph(nodes, "tiny", inputs, outputs, weights)
    opsets = [h.make_opsetid("", 21), h.make_opsetid(MICROSOFT, 1)]
    model = h.make_model(graph, opset_imports=opsets)
    model.ir_version = 10
    return model


def embeddings(vocabulary):
    """Rows of one Q8_0 block each: a half-precision scale and 32 signed bytes."""
    blocks = np.zeros((vocabulary, 34), np.uint8)
    blocks[:, :2] = np.full((vocabulary, 1), 1 / 64, np.float16).view(np.uint8)
    blocks[:, 2:] = random.integers(-127, 128, (vocabulary, 32)).astype(np.int8).view(np.uint8)
    return blocks.tobytes()


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    first, description = tokenizer()
    vocabulary = first + len(SPECIAL)
    text = json.dumps(description, ensure_ascii=False, indent=0, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(text, "utf-8")
    onnx.save(decoder(vocabulary), folder / "model.onnx")
    (folder / "embeddings.bin").write_bytes(embeddings(vocabulary))
    print("vocabulary", vocabulary, "special from", first)


main()
