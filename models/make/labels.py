"""The label list of the classifier, from pip timm==1.0.31: the first name of each synset in the
order of the classes. Two names stand for two classes each; those say which one they mean.

    pip download --no-deps -d DOWNLOADS timm==1.0.31
    python labels.py DOWNLOADS/timm-1.0.31-py3-none-any.whl ../classifier/labels.txt
"""

import sys
import zipfile
from pathlib import Path

FOLDER = "timm/data/_info/"
DISTINCT = {"n02012849": "crane bird", "n03710721": "tank suit"}


def main(wheel, target):
    with zipfile.ZipFile(wheel) as archive:
        synsets = archive.read(FOLDER + "imagenet_synsets.txt").decode().split()
        lines = archive.read(FOLDER + "imagenet_synset_to_lemma.txt").decode().splitlines()
    lemmas = dict(line.split("\t")[:2] for line in lines)
    names = [DISTINCT.get(s, lemmas[s].split(",")[0]) for s in synsets]
    assert len(set(names)) == 1000
    Path(target).write_text("\n".join(names) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
