"""Letter-to-sound tree for English words that the pronouncing dictionary does not have.

Letters are aligned with phonemes by expectation maximisation (hard, 0 to 2 phonemes a letter), then an IGTree
(Daelemans, van den Bosch and Weijters 1997) is grown: a trie over context features in a fixed order, with the
majority class at each node, cut where a branch decides nothing else than its parent.
"""

import collections
import math

VOWELS = set("AIOWYiuæɑəɛɪɔʊʌɜᵊᵻ")
STRESSES = "ˈˌ"
EDGE = "_"
# Which letter (or "p": the phoneme before, "s": whether the stress has come) is asked for next.
ORDER = [0, 1, "p", "s", -1, 2, 3, 4, -2, 5, -3, 6]


def symbols(phonemes):
    """Splits into phonemes; a stress mark belongs to the phoneme after it."""
    result, mark = [], ""
    for c in phonemes:
        if c in STRESSES:
            mark = c
        else:
            result.append(mark + c)
            mark = ""
    return result


def align(pairs, rounds=6):
    """Gives each word a list of phoneme tuples, one a letter."""
    weights = collections.defaultdict(lambda: -8.0)
    bare = lambda s: s.lstrip(STRESSES)
    for turn in range(rounds):
        counts = collections.Counter()
        aligned = []
        for word, phones in pairs:
            path = best_path(word, phones, weights, turn == 0, bare)
            if path is None:
                continue
            aligned.append((word, path))
            for letter, group in zip(word, path):
                counts[letter, tuple(map(bare, group))] += 1
        totals = collections.Counter()
        for (letter, _), n in counts.items():
            totals[letter] += n
        weights = collections.defaultdict(
            lambda: -12.0, {k: math.log(n / totals[k[0]]) for k, n in counts.items()}
        )
    return aligned


def best_path(word, phones, weights, first, bare):
    n, m = len(word), len(phones)
    best = [[-1e9] * (m + 1) for _ in range(n + 1)]
    back = [[0] * (m + 1) for _ in range(n + 1)]
    best[0][0] = 0.0
    for i in range(n):
        for j in range(m + 1):
            here = best[i][j]
            if here < -1e8:
                continue
            for size in range(3):
                if j + size > m:
                    break
                group = tuple(bare(p) for p in phones[j : j + size])
                if first:
                    # Before anything is known: vowels with vowels, in step.
                    gain = -abs((j + size) / m - (i + 1) / n) * 2 - (size != 1)
                    if size and (word[i] in "aeiouy") != (group[0] in VOWELS):
                        gain -= 3
                else:
                    gain = weights[word[i], group]
                if here + gain > best[i + 1][j + size]:
                    best[i + 1][j + size] = here + gain
                    back[i + 1][j + size] = size
    if best[n][m] < -1e8:
        return None
    path, j = [], m
    for i in range(n, 0, -1):
        size = back[i][j]
        path.append(tuple(phones[j - size : j]))
        j -= size
    return path[::-1]


def features(word, i, previous, stressed):
    row = []
    for f in ORDER:
        if f == "p":
            row.append(previous)
        elif f == "s":
            row.append("1" if stressed else "0")
        else:
            row.append(word[i + f] if 0 <= i + f < len(word) else EDGE)
    return row


def instances(aligned):
    for word, path in aligned:
        previous, stressed = EDGE, False
        for i, group in enumerate(path):
            yield features(word, i, previous, stressed), "".join(group)
            for p in group:
                previous = p[-1]
                stressed |= p[0] == STRESSES[0]


def grow(rows, depth=0):
    """A node: [class, {feature value: node}]."""
    counts = collections.Counter(c for _, c in rows)
    top = counts.most_common(1)[0][0]
    node = [top, {}]
    if len(counts) == 1 or depth == len(ORDER):
        return node
    groups = collections.defaultdict(list)
    for row in rows:
        groups[row[0][depth]].append(row)
    for value, part in groups.items():
        child = grow(part, depth + 1)
        if child[0] != top or child[1]:
            node[1][value] = child
    return node


def say(tree, word):
    previous, stressed, out = EDGE, False, ""
    for i in range(len(word)):
        node = tree
        for value in features(word, i, previous, stressed):
            child = node[1].get(value)
            if child is None:
                # A child that was cut says what its parent says; deeper ones may still differ.
                break
            node = child
        group = node[0]
        out += group
        if group:
            previous = group[-1]
            stressed |= STRESSES[0] in group
    return out


def write(tree, classes, stream):
    """Breadth first, after the number of nodes (4 bytes): the class of each (2), how many children it has (1), and the
    value that leads to each of them (2, UTF-16)."""
    row = [tree]
    for node in row:
        row.extend(node[1][value] for value in sorted(node[1]))
    stream.write(len(row).to_bytes(4, "big"))
    for node in row:
        stream.write(classes.index(node[0]).to_bytes(2, "big"))
        stream.write(len(node[1]).to_bytes(1, "big"))
        for value in sorted(node[1]):
            stream.write(value.encode("utf-16-be"))


def all_classes(tree):
    found = {tree[0]}
    for child in tree[1].values():
        found |= all_classes(child)
    return found
