#!/usr/bin/env python3
"""Makes icons.json: the drawings that scenes are composed of, with their words in two languages.

    npm pack @iconify-json/fluent-emoji-flat@1.2.6 @iconify-json/flat-color-icons@1.2.3 emojibase-data@17.0.0
    python3 make_pictures.py FOLDER_WITH_THE_THREE_TGZ

fluent.txt says what is taken from Fluent Emoji, words.tsv what is taken from Flat Color Icons and
which words a drawing has beside its own, drawn.svg holds the drawings that neither set has. The
words of emoji are those of emojibase. Afterwards make vectors.bin anew, see README.md.
"""

import hashlib
import json
import pathlib
import re
import sys
import tarfile

HERE = pathlib.Path(__file__).parent
PACKAGES = {
    "fluent": "iconify-json-fluent-emoji-flat-1.2.6.tgz",
    "flat": "iconify-json-flat-color-icons-1.2.3.tgz",
    "emojibase": "emojibase-data-17.0.0.tgz",
}
# Words of emojibase that say how an emoji is used in chats and not what it shows.
CHAT = set(
    """adorable aesthetic af agreed amazing anyway apologies awesome babe babies bae bff birthday bless bling bro
    bruh bruv btw busted bye celebrate celebrating cheers chill clout cool crazy creepy crush cute dang dead delicious delulu
    dope drip exactly fancy faves feels flex flirt flirting frfr fun funny gg ghosted girlfriend goals gorgeous gosh
    grateful great grr haha hbd hbu hella hey hi hmm hml honest hooray hot howdy hype ick idk ily imma instagram jk
    jealous keep killed killing kudos kyc lazy legend legit lit lmao lol lowkey luv mad maybe meh merch mood mwah nah
    nailed nice nope obsessed oh omg oops ouch ow party perfect pervert please plotting pretty proud queen rip romance
    roflmao sarcastic savage scandalous seriously sexy shock sis slay smart smh smooth snooze sorry stan stoked sus sweet
    swole team tfw thank thanks think tmi tmr tho totally ugh upset vibes wassup waiting weird whatever whoa whoops wink wow
    xoxo xox yay yeah yes yikes yolo yum yummy yup zombie bring good bad right wrong best very more things thing time day
    character characters symbol object sign tool food animal nature person people face hand other big small cool new old""".split()
)
CHAT_ZH = set("符号 表情 可爱 酷 好 脸 手 人 人物 动物 物品 工具 食物 美食 标志 标识 身体 自然".split())


def member(packages, package, name):
    with tarfile.open(packages / PACKAGES[package]) as tar:
        return tar.extractfile("package/" + name).read()


def load(packages, package, name):
    return json.loads(member(packages, package, name))


def chosen(metadata):
    for line in (HERE / "fluent.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        category, names = line.split(": ", 1)
        known = set(metadata["categories"][category])
        if names.startswith("all -"):
            names = sorted(known - set(names[5:].split()))
        else:
            names = names.split()
        for name in names:
            if name not in known:
                sys.exit(f"fluent.txt: no {name} in {category}")
            yield category, name


def curated():
    """words.tsv: id, English words, Chinese words; a word behind "-" is taken away."""
    table = {}
    for number, line in enumerate((HERE / "words.tsv").read_text().splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 3:
            sys.exit(f"words.tsv:{number}: three fields are needed")
        words = [[w.strip() for w in re.split("[,，、]", f) if w.strip()] for f in fields[1:]]
        known = table.setdefault(fields[0], [[], []])
        for mine, more in zip(known, words):
            mine.extend(more)
    return table


def drawn():
    text = (HERE / "drawn.svg").read_text()
    return {
        name: re.sub(r">\s+<", "><", body.strip())
        for name, body in re.findall(r'<symbol id="([a-z0-9-]+)"[^>]*>(.*?)</symbol>', text, re.S)
    }


def main():
    packages = pathlib.Path(sys.argv[1])
    icons = load(packages, "fluent", "icons.json")["icons"]
    names = {v: k for k, v in load(packages, "fluent", "chars.json").items()}
    emoji = {
        language: {
            e["hexcode"].lower().replace("-fe0f", ""): e
            for e in load(packages, "emojibase", f"{language}/data.json")
        }
        for language in ("en", "zh")
    }
    extra = curated()
    made = []

    def add(id, size, body, plain, group):
        mine = extra.pop(id, [[], []])
        entry = {"id": id, "size": size, "group": group}
        for language, words, own in zip(("en", "zh"), plain, mine):
            away = {w[1:] for w in own if w.startswith("-")}
            first = [w for w in own if not w.startswith("-")]
            label = words[:1] if words[:1] and words[0] not in away else []
            tags = [w for w in words[1:] if w not in away]
            # The first `names` words are names of what is drawn, the others only belong to it.
            name = list(dict.fromkeys(label + first))
            entry[language] = [name, [t for t in dict.fromkeys(tags) if t not in name]]
            if not name:
                sys.exit(f"{id} has no name in {language}")
        entry["svg"] = body
        made.append(entry)

    for category, name in chosen(load(packages, "fluent", "metadata.json")):
        code = names[name].lower().replace("-fe0f", "")
        plain = []
        for language, chat in (("en", CHAT), ("zh", CHAT_ZH)):
            e = emoji[language].get(code)
            if e is None:
                sys.exit(f"emojibase has no {code} {name}")
            plain.append([e["label"]] + [t for t in e.get("tags", []) if t.lower() not in chat])
        group = "people" if category in ("People & Body", "Smileys & Emotion") else "things"
        add("fluent:" + name, 32, icons[name]["body"], plain, group)

    flat = load(packages, "flat", "icons.json")["icons"]
    for id in [i for i in extra if i.startswith("flat:")]:
        add(id, 48, flat[id[5:]]["body"], [[], []], "things")
    for name, body in drawn().items():
        add("quintet:" + name, 32, body, [[], []], "things")
    if extra:
        sys.exit(f"words.tsv names unknown drawings: {sorted(extra)}")

    made.sort(key=lambda e: e["id"])
    lines = ",\n".join(json.dumps(e, ensure_ascii=False, separators=(",", ":")) for e in made)
    (HERE / "icons.json").write_text("[\n" + lines + "\n]\n")
    for package in PACKAGES.values():
        print(hashlib.sha256((packages / package).read_bytes()).hexdigest(), package)
    print(len(made), "drawings,", (HERE / "icons.json").stat().st_size, "bytes")


if __name__ == "__main__":
    main()
