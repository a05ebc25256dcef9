"""The recogniser as one step in ONNX: ``tokens[N,T,4], lengths[N], state[N,S] -> logits[N,C], next_state[N,S]``.

A Scan over T runs one masked cell for all rows, so a row's bits depend neither on its neighbours nor on how its tokens
were chunked. The state holds everything: the running box, the convolutions' last rows, the recurrences; a zero row is
START. Operators whose vector and scalar paths differ (Exp, Log) are avoided for the same reason.
"""

import numpy as np
from onnx import checker, helper

from . import features
from .calibration import LIMITS
from .nodes import BOOL, FLOAT, INT64, Nodes
from .normal_form import MINIMUM_SIZE, STEPS_PER_SIZE

OPSET = 17
MAX_TOKENS = 8
GEOMETRY = 16  # count, strokes, pen up, last xy, stroke start xy, low xy, high xy, and room to align


def state_parts(shape):
    """Sizes of the parts of a state row, in order: geometry, two convolution histories, one h per recurrence."""
    histories = [(shape.first_taps - 1) * features.COUNT, (shape.second_taps - 1) * shape.width]
    return [GEOMETRY, *histories, *[shape.inner] * shape.layers]


def build(network, sharpness):
    """The checked ONNX model of a network; ``sharpness`` are the four weights of :mod:`calibration`."""
    shape = network.shape
    size = sum(state_parts(shape))
    outer = Nodes("")
    steps = outer.add(
        "Range", np.int64(0), outer.add("Squeeze", outer.add("Shape", "tokens", start=1, end=2)), np.int64(1)
    )
    valid = outer.add("Less", steps, outer.add("Unsqueeze", "lengths", np.array([1])))
    blank = outer.add("Mul", outer.add("Slice", "state", np.array([0]), np.array([shape.width]), np.array([1])), 0.0)
    state, hidden = outer.add(
        "Scan",
        "state",
        blank,
        "tokens",
        valid,
        outputs=2,
        body=_cell(network, size),
        num_scan_inputs=2,
        scan_input_axes=[1, 1],
    )
    logits = outer.linear(outer.layer_norm(hidden, network.norm), network.head)
    logits = outer.add("Mul", logits, _inverse_temperature(outer, state, sharpness))
    outer.rename(state, "next_state")
    outer.rename(logits, "logits")
    graph = outer.graph(
        "recogniser",
        [("tokens", FLOAT, ["N", "T", 4]), ("lengths", INT64, ["N"]), ("state", FLOAT, ["N", size])],
        [("logits", FLOAT, ["N", shape.classes]), ("next_state", FLOAT, ["N", size])],
    )
    model = helper.make_model(
        graph, producer_name="inkrush", opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8
    )
    checker.check_model(model, full_check=True)
    return model


def _inverse_temperature(n, state, weights):
    """What logits are multiplied by, from the tokens and strokes so far and whether the pen is up."""
    columns = n.add("Slice", state, np.array([0]), np.array([3]), np.array([1]))
    count, strokes, up = n.split(columns, [1, 1, 1])
    one, by_count, by_strokes, by_up = (float(w) for w in weights)
    terms = n.add("Mul", _saturating(n, count, features.TOKEN_SCALE), by_count)
    terms = n.add("Add", terms, n.add("Mul", _saturating(n, strokes, features.STROKE_SCALE), by_strokes))
    terms = n.add("Add", terms, n.add("Mul", up, by_up))
    return n.add("Clip", n.add("Add", terms, one), *LIMITS)


def _saturating(n, x, scale):
    """x / (x + scale)"""
    return n.add("Div", x, n.add("Add", x, scale))


def _cell(network, size):
    """The Scan's body: (state, hidden, token, valid) -> (state, hidden); rows that are not valid keep both."""
    shape = network.shape
    n = Nodes("cell_")
    geometry, first, second, *memories = n.split("state_in", state_parts(shape))
    geometry, seen = _see(n, geometry, "token")
    window = n.concat(first, seen)
    first = n.add("Slice", window, np.array([features.COUNT]), np.array([10**6]), np.array([1]))
    x = n.silu(n.linear(window, network.first.linear))
    window = n.concat(second, x)
    second = n.add("Slice", window, np.array([shape.width]), np.array([10**6]), np.array([1]))
    x = n.silu(n.linear(window, network.second.linear))
    updated = []
    for block, h in zip(network.blocks, memories, strict=True):
        gate, value, out = n.split(n.linear(n.layer_norm(x, block.norm), block.enter), [shape.inner] * 3)
        h = n.add("Add", h, n.add("Mul", n.add("Sigmoid", gate), n.add("Sub", value, h)))
        x = n.add("Add", x, n.linear(n.add("Mul", h, n.silu(out)), block.leave))
        updated.append(h)
    column = n.add("Unsqueeze", "valid", np.array([1]))
    state = n.add("Where", column, n.concat(geometry, first, second, *updated), "state_in")
    hidden = n.add("Where", column, x, "hidden_in")
    n.rename(state, "state_out")
    n.rename(hidden, "hidden_out")
    row, top = ("N", size), ("N", shape.width)
    return n.graph(
        "cell",
        [("state_in", FLOAT, row), ("hidden_in", FLOAT, top), ("token", FLOAT, ("N", 4)), ("valid", BOOL, ("N",))],
        [("state_out", FLOAT, row), ("hidden_out", FLOAT, top)],
    )


def _see(n, geometry, token):
    """One step of :mod:`features`: the new geometry and the token's features."""
    count, strokes, _, last, start, low, high, room = n.split(geometry, [1, 1, 1, 2, 2, 2, 2, GEOMETRY - 11])
    xy, pen, bend = n.split(token, [2, 1, 1])
    began = n.add("Greater", count, 0.0)
    last, start, low, high = (n.add("Where", began, x, xy) for x in (last, start, low, high))
    size_before, centre_before = _size(n, low, high)[0], _centre(n, low, high)
    low, high = n.add("Min", low, xy), n.add("Max", high, xy)
    (size, extent), centre = _size(n, low, high), _centre(n, low, high)
    is_down = n.add("Equal", pen, 1.0)
    down = n.add("Cast", is_down, to=FLOAT)
    up = n.add("Cast", n.add("Equal", pen, 2.0), to=FLOAT)
    start = n.add("Where", is_down, xy, start)
    count, strokes = n.add("Add", count, 1.0), n.add("Add", strokes, down)
    offset = n.add("Sub", xy, last)
    seen = n.concat(
        n.add("Div", offset, size),
        n.add("Clip", n.add("Div", n.add("Mul", offset, STEPS_PER_SIZE), size), -1.5, 1.5),
        n.add("Div", n.add("Sub", xy, centre), size),
        n.add("Div", n.add("Sub", xy, start), size),
        n.add("Div", extent, size),
        n.add("Div", n.add("Sub", centre, centre_before), size),
        n.add("Sub", 1.0, n.add("Div", size_before, size)),
        _saturating(n, size, features.SIZE_SCALE),
        down,
        up,
        n.add("Clip", n.add("Mul", bend, features.BEND_SCALE), -2.0, 2.0),
        _saturating(n, count, features.TOKEN_SCALE),
        _saturating(n, strokes, features.STROKE_SCALE),
    )
    return n.concat(count, strokes, up, xy, start, low, high, room), seen


def _size(n, low, high):
    """``(size, extent)`` of a box."""
    extent = n.add("Sub", high, low)
    width, height = n.split(extent, [1, 1])
    return n.add("Max", width, height, MINIMUM_SIZE), extent


def _centre(n, low, high):
    return n.add("Mul", n.add("Add", low, high), 0.5)
