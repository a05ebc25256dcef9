"""What :mod:`features` computes, as few ONNX nodes of one step as it takes: each costs more than its arithmetic.

Nearly all of it is sums of a few numbers of a row. They are written down here by the names of the numbers, and become
products with constant matrices of ones and halves. A drawing begins with a pen-down.
"""

import numpy as np

from . import features
from .nodes import BOOL, FLOAT
from .normal_form import MINIMUM_SIZE, STEPS_PER_SIZE

# Two parts of the state, all zero before the first token. The box keeps its lower corner negated, so that one Max
# widens it on all sides.
COUNTERS = ["count", "strokes"]
PLACES = ["last x", "last y", "start x", "start y", "-low x", "-low y", "high x", "high y"]

_TOKEN = ["x", "y", "pen", "bend"]
_TOLD = [*_TOKEN, *COUNTERS]
_KNOWN = [*_TOLD, *(f"kept {p}" for p in PLACES), *PLACES, *(f"new {p}" for p in PLACES)]
_ALL = [*_KNOWN, "size before", "size"]

# A sum is {name: factor}, with "one" for the number 1. The pen is 0 while it travels, 1 when put down, 2 when lifted.
_ONE, _SIZE = {"one": 1}, {"size": 1}
_DOWN = {"one": 1, "kept start x": -1}
_UP = {"pen": 0.5, "kept start x": 0.5, "one": -0.5}
_COUNT = {"count": 1, "one": 1}
_STROKES = {"strokes": 1, **_DOWN}

# Zero where a token takes a place of PLACES: the first takes all, a pen-down its stroke's start.
_KEEPS = [{"count": 1}] * 2 + [{"pen": 1, "one": -1}] * 2 + [{"count": 1}] * 4
_HERE = [{"x": 1}, {"y": 1}, {"x": 1}, {"y": 1}, {"x": -1}, {"y": -1}, {"x": 1}, {"y": 1}]


def _both(terms, over=_SIZE, limit=np.inf):
    """A feature of each axis, which stands for the star."""
    return [({name.replace("*", axis): f for name, f in terms.items()}, over, limit) for axis in "xy"]


def _saturating(terms, half):
    return terms, {**terms, "one": terms.get("one", 0) + half}, np.inf


# Each feature is a sum over a sum, within a limit on both sides; in the order of features.py.
_FEATURES = [
    *_both({"*": 1, "last *": -1}),
    *_both({"*": STEPS_PER_SIZE, "last *": -STEPS_PER_SIZE}, limit=1.5),
    *_both({"*": 1, "new -low *": 0.5, "new high *": -0.5}),
    *_both({"*": 1, "start *": -1}),
    *_both({"new -low *": 1, "new high *": 1}),
    *_both({"new -low *": -0.5, "new high *": 0.5, "-low *": 0.5, "high *": -0.5}),
    ({"size": 1, "size before": -1}, _SIZE, np.inf),
    _saturating(_SIZE, features.SIZE_SCALE),
    (_DOWN, _ONE, np.inf),
    (_UP, _ONE, np.inf),
    ({"bend": features.BEND_SCALE}, _ONE, 2.0),
    _saturating(_COUNT, features.TOKEN_SCALE),
    _saturating(_STROKES, features.STROKE_SCALE),
]

_AFTER = [
    *(_COUNT, _STROKES, {"x": 1}, {"y": 1}, {"start x": 1}, {"start y": 1}),
    *({f"new {corner}": 1} for corner in PLACES[4:]),
]


def see(n, counters, places, tokens):
    """``(counters, places, seen)``: both parts after a token, and its features."""
    told = n.concat(tokens, counters)
    keeps = n.add("Cast", _sums(n, told, _TOLD, _KEEPS), to=BOOL)
    here = _sums(n, tokens, _TOKEN, _HERE)
    places = n.add("Where", keeps, places, here)
    row = n.concat(told, n.add("Cast", keeps, to=FLOAT), places, n.add("Max", places, here))
    row = n.concat(row, _sizes(n, row))
    wanted = [*(f[0] for f in _FEATURES), *(f[1] for f in _FEATURES), *_AFTER]
    sizes = [features.COUNT, features.COUNT, len(COUNTERS), len(PLACES)]
    above, below, counters, places = n.split(_sums(n, row, _ALL, wanted), sizes)
    limit = np.array([f[2] for f in _FEATURES], np.float32)
    return counters, places, n.add("Max", n.add("Min", n.add("Div", above, below), limit), -limit)


def _sizes(n, row):
    """The larger side of the box before and after, or the smallest that counts."""
    sides = [
        _sums(n, row, _KNOWN, [{f"{box}-low {axis}": 1, f"{box}high {axis}": 1} for box in ("", "new ")])
        for axis in "xy"
    ]
    return n.add("Max", *sides, MINIMUM_SIZE)


def _sums(n, row, names, wanted):
    """One node for sums of the numbers of a row that have these names."""
    matrix, ones = np.zeros((len(names), len(wanted)), np.float32), np.zeros(len(wanted), np.float32)
    for column, terms in enumerate(wanted):
        for name, factor in terms.items():
            if name == "one":
                ones[column] = factor
            else:
                matrix[names.index(name), column] = factor
    return n.add("Gemm", row, matrix, ones) if ones.any() else n.add("MatMul", row, matrix)
