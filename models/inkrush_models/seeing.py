"""What :mod:`features` computes, as few ONNX nodes of one step as it takes: each costs more than its arithmetic.

A row of geometry is ``count, strokes, up, last xy, stroke start xy, -low xy, high xy`` and room to align. The box keeps
its lower corner negated, so that one Max widens it on all sides; differences of places are products with constant
matrices of ones and halves.
"""

import numpy as np

from . import features
from .nodes import BOOL, FLOAT
from .normal_form import MINIMUM_SIZE, STEPS_PER_SIZE

GEOMETRY = 16
_ROOM = GEOMETRY - 11
_CLIP = 1.5  # only the clipped offset can exceed it
_BEND_CLIP = 2.0

# The order in which a step has the features, as indices into the order of features.py.
ORDER = [*range(13), 16, 14, 15, 13, 17, 18]


def see(n, geometry, tokens):
    """``(geometry, seen)``: the parts of the geometry after a token, and its features in ORDER."""
    count, strokes, _, seen, room = n.split(geometry, [1, 1, 1, 8, _ROOM])
    xy, pen, bend = n.split(tokens, [2, 1, 1])
    here = n.add("MatMul", xy, _repeated())
    last, start, box_before = n.split(n.add("Where", n.add("Cast", count, to=BOOL), seen, here), [2, 2, 4])
    box = n.add("Max", box_before, n.add("Slice", here, np.array([4]), np.array([8]), np.array([1])))
    is_down = n.add("Equal", pen, 1.0)
    start = n.add("Where", is_down, xy, start)
    down_up = n.add("Cast", n.add("Equal", pen, np.array([1.0, 2.0], np.float32)), to=FLOAT)
    down, up = n.split(down_up, [1, 1])
    size_before, size = _size(n, box_before), _size(n, box)
    raw = n.concat(xy, last, start, box_before, box, size_before, size)
    relative = n.add("Clip", n.add("Div", n.add("MatMul", raw, _differences()), size), -_CLIP, _CLIP)
    count, strokes = n.add("Add", count, 1.0), n.add("Add", strokes, down)
    amounts = n.concat(size, count, strokes)
    scales = np.array([features.SIZE_SCALE, features.TOKEN_SCALE, features.STROKE_SCALE], np.float32)
    saturated = n.add("Div", amounts, n.add("Add", amounts, scales))
    bent = n.add("Clip", n.add("Mul", bend, features.BEND_SCALE), -_BEND_CLIP, _BEND_CLIP)
    return [count, strokes, up, xy, start, box, room], n.concat(relative, bent, down_up, saturated)


def _repeated():
    """A place as last, start, -low and high: all that a first token knows."""
    one = np.eye(2, dtype=np.float32)
    return np.concatenate([one, one, -one, one], axis=1)


def _size(n, box):
    """The larger side of a box, or the smallest that counts."""
    width, height = n.split(n.add("MatMul", box, np.concatenate([np.eye(2), np.eye(2)]).astype(np.float32)), [1, 1])
    return n.add("Max", width, height, MINIMUM_SIZE)


def _differences():
    """From ``xy, last, start, box before, box, size before, size`` to what is then divided by the size.

    Offset, offset in steps, place in the box, place from the stroke's start, extent, shift of the centre, growth.
    """
    matrix = np.zeros((16, 13), np.float32)
    for axis in range(2):
        xy, last, start, before, box = axis, 2 + axis, 4 + axis, 6 + axis, 10 + axis
        for column, terms in enumerate(
            (
                {xy: 1, last: -1},
                {xy: STEPS_PER_SIZE, last: -STEPS_PER_SIZE},
                {xy: 1, box: 0.5, box + 2: -0.5},
                {xy: 1, start: -1},
                {box: 1, box + 2: 1},
                {box: -0.5, box + 2: 0.5, before: 0.5, before + 2: -0.5},
            )
        ):
            for row, factor in terms.items():
                matrix[row, 2 * column + axis] = factor
    matrix[14, 12], matrix[15, 12] = -1, 1
    return matrix
