"""The kinds of error that `plant` puts into a stated output. Each gives the changes that a text takes, as (start, end, text instead);
what it changes is always part of the output that came out too, so that no remark of the author's is touched."""

import re
from collections import Counter

NUMBER = re.compile(
    r"(?<![A-Za-z0-9_.])[-+]?(?:\d+(?:[,_]\d{3})*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?=j\b|(?![A-Za-z0-9_]|[.,]\d))")
WORD = re.compile(r"(?<![A-Za-z0-9_\\%])(?:[A-Za-z]{3,}|[\u3041-\u30ff\u4e00-\u9fff]{2,})(?![A-Za-z0-9_])")
TRUTH = re.compile(r"(?<![A-Za-z0-9_])(?:True|False)(?![A-Za-z0-9_])")
SHAPE = re.compile(r"(?<![A-Za-z0-9_])\((\d+(?:, ?\d+)*),?\)|(?<=Size\()\[(\d+(?:, ?\d+)*)\]")
EXCEPTION = re.compile(r"(?<![A-Za-z0-9_])(?:[A-Z][A-Za-z]*(?:Error|Exception)|StopIteration|KeyboardInterrupt)(?![A-Za-z0-9_])")
# Words of a value's form, which are no text that was printed.
FORMS = {"array", "tensor", "dtype", "matrix", "nan", "NaN", "inf", "True", "False", "None", "numpy", "object", "Name", "Length",
         "int", "float", "str", "bool", "device", "grad", "Traceback", "most", "recent", "call", "last"}
ARRAYS = {"array", "tensor", "matrix", "Tensor", "Size", "dict_keys", "dict_values", "dict_items", "deque"}
LATIN = ["apple", "river", "winter", "copper", "garden", "violet", "ladder", "pepper"]
JAPANESE = ["みかん", "さくら", "からす", "うどん"]
EXCEPTIONS = ["ValueError", "KeyError", "TypeError", "IndexError", "AttributeError", "ZeroDivisionError", "RuntimeError"]
BOUND = re.compile(r"[<>≤≥±]|以|未満|\b(?:less|more|most|least|between|under|over|up to)\b|\d\s*[-–~〜]\s*\d")
HEDGE = re.compile(r"[≈~∼約]|およそ|\babout\b|\baround\b|\bapprox")


def plain(text):
    return re.sub(r"\s", "", text)


def value(token):
    try:
        return float(token.replace(",", "").replace("_", ""))
    except ValueError:
        return None


def near(one, other):
    return abs(one - other) <= max(0.05 * max(abs(one), abs(other)), 1e-12)


def numbers(text, actual):
    """The numbers of a text that are those of the output: the same digits, or the same place and about the same value."""
    if BOUND.search(text) and not all(sign in actual for sign in BOUND.findall(text)):
        return
    here, there = list(NUMBER.finditer(text)), [match.group() for match in NUMBER.finditer(actual)]
    for index, match in enumerate(here):
        own = value(match.group())
        if own is None:
            continue
        other = value(there[index]) if len(here) == len(there) else None
        if match.group() in there or other is not None and abs(own - other) <= max(0.05 * abs(other), 0.05):
            yield match


def digit(text, claim, rng):
    """The leading digit of a number, or one of its first half: never the last digit of a rounded number alone."""
    for match in numbers(text, claim.actual):
        mantissa = re.split("[eE]", match.group())[0]
        places = [place for place, char in enumerate(mantissa) if char.isdigit()]
        significant = [place for place in places if mantissa[place] != "0"]
        start = places.index(significant[0]) if significant else 0
        digits = places[start:]
        place = digits[0] if len(digits) < 4 or rng.random() < 0.6 else rng.choice(digits[1:(len(digits) + 1) // 2])
        # A last digit that was rounded, or a number that is said to be about right, takes more than a step.
        rough = HEDGE.search(text) or place == digits[-1] and "." in mantissa
        old = int(mantissa[place])
        others = [new for new in range(0 if place != digits[0] or len(digits) == 1 else 1, 10) if abs(new - old) >= (3 if rough else 1)]
        new = str(rng.choice(others))
        if value(match.group()) != value(match.group()[:place] + new + match.group()[place + 1:]):
            yield match.start() + place, match.start() + place + 1, new


def sign(text, claim, rng):
    for match in numbers(text, claim.actual):
        token, before = match.group(), text[:match.start()].rstrip()[-1:]
        if value(token) == 0 or match.start() and text[match.start() - 1] not in " [({,=:" or before in tuple("<>-–/^×*"):
            continue
        if token[0] in "-+":
            other = "-" if token[0] == "+" else "+" if re.search(r"\+\d", claim.actual) else ""
            yield match.start(), match.start() + 1, other
        else:
            yield match.start(), match.start(), "-"


def word(text, claim, rng):
    printed = Counter(match.group() for match in WORD.finditer(claim.actual))
    for match in WORD.finditer(text):
        old = match.group()
        if old in FORMS or not printed[old] or EXCEPTION.fullmatch(old) or re.search(r"0x|<.* at ", text):
            continue
        new = rng.choice([other for other in (LATIN if old.isascii() else JAPANESE) if other != old.lower()])
        yield match.start(), match.end(), new.upper() if old.isupper() else new.capitalize() if old[0].isupper() else new


def truth(text, claim, rng):
    for match in TRUTH.finditer(text):
        if match.group() in claim.actual:
            yield match.start(), match.end(), "False" if match.group() == "True" else "True"


def shape(text, claim, rng):
    if "shape" not in claim.code and "size" not in claim.code.lower() and "shape" not in text and "Size" not in text:
        return
    for match in SHAPE.finditer(text):
        if plain(match.group()) not in plain(claim.actual):
            continue
        sizes = [int(size) for size in (match.group(1) or match.group(2)).split(",")]
        if len(sizes) == 1:
            sizes.append(1)
        else:
            turned = sizes[1:] + sizes[:1]
            sizes = turned if turned != sizes else sizes[:-1] + [sizes[-1] + 1]
        opened, closed = match.group()[0], match.group()[-1]
        yield match.start(), match.end(), opened + ", ".join(map(str, sizes)) + closed


def exception(text, claim, rng):
    for match in EXCEPTION.finditer(text):
        if match.group() == claim.raised:
            yield match.start(), match.end(), rng.choice([other for other in EXCEPTIONS if other != claim.raised])


def brackets(text):
    """The pairs of brackets of a text, each with the ranges of its elements and whether commas part them."""
    stack, found, quote, place = [], [], None, 0
    while place < len(text):
        char = text[place]
        if quote:
            if char == "\\":
                place += 1
            elif char == quote:
                quote = None
        elif char in "'\"" and (place == 0 or not text[place - 1].isalnum()):
            quote = char
        elif char in "([{":
            stack.append((place, []))
        elif char == "," and stack:
            stack[-1][1].append(place)
        elif char in ")]}" and stack:
            start, commas = stack.pop()
            if "([{".index(text[start]) == ")]}".index(char):
                ends = [start, *commas, place]
                parts = [trimmed(text, left + 1, right) for left, right in zip(ends, ends[1:])]
                if not commas and text[start] == "[":
                    parts = [(match.start(), match.end()) for match in re.compile(r"\S+").finditer(text, start + 1, place)]
                    if not all(is_simple(text[left:right]) for left, right in parts):
                        parts = []
                found.append((start, place + 1, [part for part in parts if part[0] < part[1]], bool(commas)))
        place += 1
    return [] if quote else found


def trimmed(text, start, end):
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def is_simple(token):
    return bool(NUMBER.fullmatch(token) or re.fullmatch(r"True|False|None|nan|inf|-inf|'[^']*'|\"[^\"]*\"|\d+\.", token))


def collections(text, claim):
    """The lists, tuples, arrays, sets and dictionaries of the output; and a line of values, which has no brackets."""
    actual = plain(claim.actual)
    for start, end, parts, commas in brackets(text):
        inside = text[start:end]
        if len(parts) < 2 or "..." in inside or "…" in inside:
            continue
        is_whole = plain(text[:start]) in ("", "->", "=>", ">>") and end == len(text.rstrip())
        if plain(inside) not in actual and not (is_whole and len(NUMBER.findall(text)) == len(NUMBER.findall(claim.actual)) >= 2):
            continue
        name = re.search(r"[\w.]*$", text[:start]).group().split(".")[-1]
        if name and (text[start] != "(" or name in ARRAYS or "=" not in inside or re.search(r"\b(dtype|name|freq|length)=", inside)):
            continue
        yield start, end, parts, commas
    tokens = [(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    if len(tokens) >= 3 and all(is_simple(text[start:end]) for start, end in tokens) and plain(text) == actual:
        yield 0, len(text), tokens, False


def drop(text, claim, rng):
    for start, end, parts, commas in collections(text, claim):
        index = rng.randrange(len(parts))
        if text[start] == "(" and len(parts) == 2:
            left, right = parts[1 - index]
            yield start, end, f"({text[left:right]},)" if not text[:start][-1:].isalnum() else f"({text[left:right]})"
        elif index + 1 < len(parts):
            yield parts[index][0], parts[index + 1][0], ""
        else:
            yield parts[index - 1][1], parts[index][1], ""


def swap(text, claim, rng):
    for start, end, parts, _ in collections(text, claim):
        if text[start] == "{":
            # The order of a set or a dictionary says nothing; the values of its keys do.
            colons = [re.search(r":\s*", text[left:right]) for left, right in parts]
            if not all(colons):
                continue
            parts = [(left + colon.end(), right) for (left, right), colon in zip(parts, colons)]
        pairs = [(one, other) for index, one in enumerate(parts) for other in parts[index + 1:] if unlike(text[slice(*one)], text[slice(*other)])]
        if pairs:
            one, other = rng.choice(pairs)
            yield one[0], other[1], text[slice(*other)] + text[one[1]:other[0]] + text[slice(*one)]


def unlike(one, other):
    left, right = value(one), value(other)
    if left is not None and right is not None:
        return not near(left, right)
    return plain(one) != plain(other)


KINDS = {kind.__name__: kind for kind in (digit, word, drop, swap, shape, sign, truth, exception)}
