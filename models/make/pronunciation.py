"""Makes the pronouncing tables from packages.

    python pronunciation.py DOWNLOADS OUT

DOWNLOADS holds misaki-0.9.4-py3-none-any.whl and jieba-0.42.1.tar.gz; pypinyin 0.55.0 is installed.
Writes english.tsv.gz, letters.bin.gz and mandarin.tsv.gz. With --check, the letters tree is grown without one
word in forty and tried on those.
"""

import gzip
import io
import json
import math
import pathlib
import random
import re
import sys
import tarfile
import zipfile

import letters
import pypinyin
import pypinyin.constants

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
PLAIN = re.compile(r"[A-Za-z][A-Za-z']*")
# The graph knows the flap by this letter, and the glottal stop not at all.
KNOWN = str.maketrans({"ɾ": "T", "ʔ": "t"})
LONGEST = 8
RARE = 3


def store(path, lines):
    store_bytes(path, "".join(line + "\n" for line in lines).encode())


def store_bytes(path, content):
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, 0) as packed:
        packed.write(content)


def read_english(wheel):
    """Word to {part of speech: phonemes}; what was checked by hand comes before what was not."""
    words = {}
    with zipfile.ZipFile(wheel) as files:
        for grade in ("silver", "gold"):
            for word, said in json.loads(files.read(f"misaki/data/us_{grade}.json")).items():
                forms = {"DEFAULT": said} if isinstance(said, str) else said
                if PLAIN.fullmatch(word) and all(forms.values()):
                    words[word] = {k: v.translate(KNOWN) for k, v in forms.items()}
                elif PLAIN.fullmatch(word) and forms.get("DEFAULT"):
                    words[word] = {k: v.translate(KNOWN) for k, v in forms.items() if v}
    return words


def english(words):
    for word in sorted(words):
        if word != word.lower() and words.get(word.lower()) == words[word]:
            continue
        forms = dict(words[word])
        line = [word, forms.pop("DEFAULT")]
        yield "\t".join(line + [f"{tag}={said}" for tag, said in sorted(forms.items())])


def letters_of(words):
    pairs = {}
    for word, forms in words.items():
        if word.isalpha() and len(word) > 2 and (word.islower() or word.istitle()):
            pairs[word.lower()] = forms["DEFAULT"]
    return sorted(pairs.items())


def tree_of(pairs):
    return letters.grow(
        list(letters.instances(letters.align([(w, letters.symbols(p)) for w, p in pairs])))
    )


def tree_bytes(tree):
    classes = sorted(letters.all_classes(tree))
    out = io.BytesIO()
    out.write(len(classes).to_bytes(2, "big"))
    for name in classes:
        data = name.encode()
        out.write(len(data).to_bytes(1, "big") + data)
    letters.write(tree, classes, out)
    return out.getvalue()


def check(pairs):
    random.Random(7).shuffle(pairs)
    test, train = pairs[: len(pairs) // 40], pairs[len(pairs) // 40 :]
    tree = tree_of(train)
    bare = lambda p: re.sub("[ˈˌ]", "", p)
    said = [(letters.say(tree, w), p) for w, p in test]
    print(f"{len(test)} held-out words")
    print(f"right with stress: {sum(a == b for a, b in said) / len(test):.3f}")
    print(f"right without stress: {sum(bare(a) == bare(b) for a, b in said) / len(test):.3f}")
    errors = sum(distance(bare(a), bare(b)) for a, b in said)
    print(f"wrong phonemes: {errors / sum(len(bare(b)) for _, b in said):.3f}")


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        last, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            last, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, last + (x != y))
    return row[-1]


def mandarin(downloads):
    """Word, ten times the log of how often it was counted, and its syllables where they are not each the usual one."""
    def read(word):
        return pypinyin.lazy_pinyin(
            word, style=pypinyin.Style.TONE3, neutral_tone_with_five=True, v_to_u=False
        )

    counts = {}
    with tarfile.open(downloads / "jieba-0.42.1.tar.gz") as files:
        for line in files.extractfile("jieba-0.42.1/jieba/dict.txt").read().decode().splitlines():
            word, count, _ = line.split(" ")
            counts[word] = int(count)
    kept = {w: n for w, n in counts.items() if n > RARE and len(w) <= LONGEST and HAN.fullmatch(w)}
    for word in pypinyin.constants.PHRASES_DICT:
        if len(word) <= LONGEST and HAN.fullmatch(word):
            kept.setdefault(word, counts.get(word, 1))
    neutral = set()
    for line in (pathlib.Path(__file__).parent / "neutral.txt").read_text().splitlines():
        if not line.startswith("#"):
            neutral.update(line.split())
    for word in neutral:
        kept.setdefault(word, counts.get(word, 1))
    single = {chr(c): read(chr(c))[0] for c in pypinyin.constants.PINYIN_DICT if HAN.fullmatch(chr(c))}
    lines = [f"{c}\t{rank(counts.get(c, 1))}\t{said}" for c, said in single.items()]
    for word, count in kept.items():
        if len(word) == 1 or any(c not in single for c in word):
            continue
        said = read(word)
        if word in neutral:
            said[-1] = said[-1][:-1] + "5"
        usual = said == [single[c] for c in word]
        lines.append(f"{word}\t{rank(count)}" + ("" if usual else "\t" + " ".join(said)))
    return sorted(lines, key=lambda line: line.split("\t")[0].encode())


def rank(count):
    return round(10 * math.log(max(count, 1)))


def main():
    sys.setrecursionlimit(10_000)
    downloads, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    words = read_english(downloads / "misaki-0.9.4-py3-none-any.whl")
    if "--check" in sys.argv:
        check(letters_of(words))
        return
    store(out / "english.tsv.gz", english(words))
    store(out / "mandarin.tsv.gz", mandarin(downloads))
    store_bytes(out / "letters.bin.gz", tree_bytes(tree_of(letters_of(words))))


if __name__ == "__main__":
    main()
