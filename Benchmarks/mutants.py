"""Formulas and functions with one change each, and whether a changed function still computes the same."""

import ast
import copy
import math
import random
import re

import numpy as np

SWAPS = {
    "log": "log2", "log2": "log", "log10": "log", "exp": "tanh", "tanh": "exp", "sin": "cos", "cos": "sin", "sum": "mean",
    "mean": "sum", "max": "min", "min": "max", "argmax": "argmin", "maximum": "minimum", "minimum": "maximum", "prod": "sum",
    "sqrt": "abs", "log1p": "exp", "asin": "acos",
}


# ---- Changes of code ---------------------------------------------------------------------------------------


def code_mutants(code):
    """(kind, code) for each change of one place of the function's body."""
    tree = ast.parse(code)
    places = [node for node in ast.walk(tree)]
    found, seen = [], {ast.dump(tree)}
    for place in range(len(places)):
        for kind, change in changes_of_node(places[place]):
            other = copy.deepcopy(tree)
            node = list(ast.walk(other))[place]
            change(node, other)
            ast.fix_missing_locations(other)
            if ast.dump(other) not in seen:
                seen.add(ast.dump(other))
                found.append((kind, ast.unparse(other)))
    return found


def become(node, other):
    node.__class__ = other.__class__
    node.__dict__.clear()
    node.__dict__.update(other.__dict__)


def changes_of_node(node):
    def swap(new):
        return lambda each, tree: setattr(each, "op", new)

    if isinstance(node, ast.BinOp):
        if isinstance(node.op, (ast.Add, ast.Sub)):
            yield "sign", swap(ast.Sub() if isinstance(node.op, ast.Add) else ast.Add())
            yield "term dropped", lambda each, tree: become(each, each.left)
            if isinstance(node.op, ast.Add):
                yield "term dropped", lambda each, tree: become(each, each.right)
        if isinstance(node.op, ast.Mult):
            yield "function", swap(ast.Add())
        if isinstance(node.op, ast.Div):
            yield "function", swap(ast.Mult())
        if isinstance(node.op, ast.MatMult):
            yield "axis", lambda each, tree: become(each, ast.BinOp(each.right, ast.MatMult(), each.left))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and not isinstance(node.operand, ast.Constant):
        yield "sign", lambda each, tree: become(each, each.operand)
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield "constant", lambda each, tree: setattr(each, "value", each.value + 1)
        if node.value not in (0, 1):
            yield "constant", lambda each, tree: setattr(each, "value", each.value / 2 if type(each.value) is float else each.value - 1)
    if isinstance(node, ast.Attribute) and node.attr in SWAPS:
        yield "function", lambda each, tree: setattr(each, "attr", SWAPS[each.attr])
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield "axis", lambda each, tree: become(each, each.value)
    if isinstance(node, ast.keyword) and node.arg == "axis":
        yield "axis", lambda each, tree: setattr(each, "value", ast.Constant(0 if ast.unparse(each.value) != "0" else 1))
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "range":
        yield "index", lambda each, tree: each.args.__setitem__(-1, ast.BinOp(each.args[-1], ast.Sub(), ast.Constant(1)))
        if len(node.args) == 1:
            yield "index", lambda each, tree: each.args.insert(0, ast.Constant(1))
    if isinstance(node, ast.Call) and len(node.args) == 2 and isinstance(node.func, ast.Attribute) and node.func.attr in ("outer", "solve"):
        yield "swapped", lambda each, tree: each.args.reverse()


# ---- Changes of formulas -----------------------------------------------------------------------------------

FORMULA_CHANGES = [
    ("sign", r" \+ ", " - "), ("sign", r" - ", " + "), ("sign", r"(?<=[=({]) ?-(?=[\\\w])", " "),
    ("constant", r"(?<![_\w.{^\\])(?<!\^)([0-9])(?![\w.])", lambda m: str(int(m[1]) + 1)),
    ("constant", r"(?<=\\frac\{)([0-9])(?=\})", lambda m: str(int(m[1]) + 1)),
    ("constant", r"\^2(?![\w])", "^3"), ("constant", r"\^3(?![\w])", "^2"),
    ("function", r"\\ln\b", r"\\log_2"), ("function", r"\\log_2\b", r"\\ln"), ("function", r"\\sin\b", r"\\cos"),
    ("function", r"\\cos\b", r"\\sin"), ("function", r"\\max\b", r"\\min"), ("function", r"\\sum\b", r"\\prod"),
    ("function", r"\\prod\b", r"\\sum"), ("function", r"\\sqrt\{", "{"), ("function", r"\\exp\b", r"\\sinh"),
    ("index", r"(?<=[a-z])=1\}\^", "=2}^"), ("index", r"(?<=[a-z])=0\}\^", "=1}^"), ("index", r"\}\^\{?n\}?(?= )", "}^{n-1}"),
    ("axis", r"\^\\top", ""), ("power dropped", r"\^2(?![\w])", ""), ("power dropped", r"\^k(?![\w])", ""),
]


def formula_mutants(formula):
    """(kind, formula) for each change of one place behind the first sign of equality."""
    found = []
    for part in re.finditer(r"=(.*?)(?=, \\quad|$)", formula, re.S):
        start, text = part.start(1), part[1]
        for kind, pattern, new in FORMULA_CHANGES:
            for match in re.finditer(pattern, text):
                changed = match.expand(new) if isinstance(new, str) else new(match)
                found.append((kind, formula[:start + match.start()] + changed + formula[start + match.end():]))
        found += [("term dropped", formula[:start] + each + formula[start + len(text):]) for each in without_terms(text)]
        found += [("swapped", formula[:start] + each + formula[start + len(text):]) for each in exchanged(text)]
        break
    return [each for place, each in enumerate(found) if each[1] not in [other[1] for other in found[:place]]]


def without_terms(text):
    """The text without one of the terms that stand outside of braces and brackets."""
    depth, cuts = 0, [0]
    for place, sign in enumerate(text):
        depth += sign in "{(["
        depth -= sign in "})]"
        if text[place:place + 2] == "\\|":
            depth += 1 if depth == 0 else -1 if depth == 1 else 0
        if depth == 0 and text[place:place + 3] in (" + ", " - ") and place > 1:
            cuts.append(place)
    if "\\sum" in text and len(cuts) > 1 and "\\sum" in text[:cuts[1]] or "cases" in text:
        return
    terms = [text[start:end] for start, end in zip(cuts, cuts[1:] + [len(text)])]
    for place in range(1, len(terms)):
        yield "".join(terms[:place] + terms[place + 1:])
    if len(terms) > 1:
        rest = "".join(terms[1:])
        yield " " + (rest[3:] if rest.startswith(" + ") else "-" + rest[3:])


def exchanged(text):
    """The text with two of its letters exchanged, one pair."""
    letters = []
    for match in re.finditer(r"(?<![\\a-zA-Z{])([pqxyuvw])(?=[_^ )(]|$)", text):
        if match[1] not in letters:
            letters.append(match[1])
    if len(letters) == 2 and tuple(sorted(letters)) in (("p", "q"), ("x", "y"), ("u", "v")):
        first, second = letters
        pattern = rf"(?<![\\a-zA-Z{{])({first}|{second})(?=[_^ )(]|$)"
        yield re.sub(pattern, lambda m: second if m[1] == first else first, text)


# ---- What a function computes ------------------------------------------------------------------------------


def draw(sort, size, chance):
    number = {
        "real": lambda: chance.uniform(-3, 3), "positive": lambda: chance.uniform(0.2, 4), "unit": lambda: chance.uniform(0.05, 0.95),
        "order": lambda: chance.choice([0.5, 2.0, 3.0]), "whole": lambda: chance.randint(1, 5),
    }
    if sort in number:
        return number[sort]()
    if sort in ("simplex", "joint"):
        weights = np.array([chance.uniform(0.1, 1) for _ in range(size * (size if sort == "joint" else 1))])
        weights = weights / weights.sum()
        return weights.reshape(size, size) if sort == "joint" else weights
    if sort == "units":
        return np.array([chance.uniform(0.05, 0.95) for _ in range(size)])
    shape = (size, size) if sort == "matrix" else (size,)
    return np.array([chance.uniform(-3, 3) for _ in range(math.prod(shape))]).reshape(shape)


def results(code, pair, seed=1, count=24):
    names = {"np": np, "math": math}
    exec(code, names)
    function = names[next(node.name for node in ast.parse(code).body if isinstance(node, ast.FunctionDef))]
    chance, found = random.Random(seed), []
    for turn in range(count):
        arguments = {name: draw(sort, 2 + turn % 3, chance) for name, sort in pair.draws.items()}
        with np.errstate(all="ignore"):
            try:
                found.append(np.asarray(function(**arguments), dtype=float))
            except Exception as error:
                found.append(type(error).__name__)
    return found


def is_same(code, pair):
    """Whether a changed function gives the values of the right one on all inputs."""
    for left, right in zip(results(pair.code, pair), results(code, pair)):
        if isinstance(left, str) or isinstance(right, str):
            if not (isinstance(left, str) and isinstance(right, str)):
                return False
        elif left.shape != right.shape or not np.allclose(left, right, rtol=1e-9, atol=1e-12, equal_nan=True):
            return False
    return True


def runs(code, pair):
    """Whether a changed function gives numbers at all, of the right shape."""
    right = results(pair.code, pair)
    own = results(code, pair)
    fits = [not isinstance(one, str) and not isinstance(other, str) and one.shape == other.shape and np.isfinite(other).all()
            for one, other in zip(right, own)]
    return 2 * sum(fits) >= len(fits)
