"""The recogniser as one step in ONNX: ``tokens[N, 4], state0[N, S0], .. -> logits[N, C], next_state0[N, S0], ..``.

The state holds everything: the running box, what the convolutions still need, the recurrences; a zero row is START. It
comes in parts, since cutting one long row up and joining it again would cost a twentieth of a step.
Logits are calibrated and normalised: they are the logarithms of probabilities. A row's bits depend on no other row:
operators that take all rows as one array and whose vector and scalar paths differ (Exp, Log) are avoided, and every
product has a constant matrix, which ONNX Runtime packs once and multiplies in the same way for any number of rows.
"""

import torch
from onnx import checker, helper

from . import features, seeing
from .calibration import LIMITS
from .nodes import FLOAT, Nodes
from .products import Float32

OPSET = 17


def state_sizes(shape):
    """Sizes of the parts of a state row, in order: geometry in two parts, the features that the first convolution still
    sees, each row that the second one does, oldest first, one h per recurrence."""
    history, rows = (shape.first_taps - 1) * features.COUNT, [shape.first_width] * (shape.second_taps - 1)
    return [len(seeing.COUNTERS), len(seeing.PLACES), history, *rows, *[shape.inner] * shape.layers]


def build(network, sharpness, products=None):
    """The checked ONNX model of a network with its :class:`~inkrush_models.calibration.Sharpness`.

    ``products`` says how matrices are kept and multiplied; see :mod:`products`.
    """
    n = Nodes("")
    step = _Step(n, network, products or Float32())
    sizes = state_sizes(network.shape)
    counters, places, history, *others = (f"state{i}" for i in range(len(sizes)))
    rows, memories = others[: -network.shape.layers], others[-network.shape.layers :]
    *geometry, seen = seeing.see(n, counters, places, "tokens")
    history, x = step.first(history, seen)
    rows, x = step.second(rows, x)
    change, kept = None, []
    for number, h in enumerate(memories):
        h, x, change = step.recurrence(number, h, x, change)
        kept.append(h)
    for number, part in enumerate([*geometry, history, *rows, *kept]):
        n.rename(part, f"next_state{number}")
    top, _ = step.products.add_and_norm(n, x, change, network.norm)
    logits = step.products.linear(n, "head", top, network.head.weight, network.head.bias)
    inverse_temperature = step.sharpness(sharpness, seen, top)
    n.rename(n.add("LogSoftmax", n.add("Mul", logits, inverse_temperature), axis=1), "logits")
    return _model(n, sizes, network.shape.classes)


def _model(n, sizes, classes):
    states = [(f"state{i}", FLOAT, ["N", size]) for i, size in enumerate(sizes)]
    graph = n.graph(
        "recogniser",
        [("tokens", FLOAT, ["N", 4]), *states],
        [("logits", FLOAT, ["N", classes]), *((f"next_{name}", *form) for name, *form in states)],
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(graph, producer_name="inkrush", opset_imports=opsets, ir_version=8)
    checker.check_model(model, full_check=True)
    return model


class _Step:
    """The layers of a network, each as nodes of one step."""

    def __init__(self, n, network, products):
        self._n, self._network, self.products = n, network, products

    def first(self, history, seen):
        """The first convolution; ``(history, x)``."""
        window = self._n.concat(history, seen)
        kept = self._n.slice(window, features.COUNT, self._network.first.linear.in_features)
        return kept, self._convolution("first", window, self._network.first)

    def second(self, rows, x):
        """The second convolution, which keeps its rows apart: the latest is kept by giving it a name; ``(rows, x)``."""
        window = self._n.concat(*rows, x)
        kept = [*(self._n.add("Identity", row) for row in rows[1:]), x]
        return kept, self._convolution("second", window, self._network.second)

    def _convolution(self, name, window, layer):
        weight, bias = layer.linear.weight, layer.linear.bias
        return self._n.silu(self.products.linear(self._n, name, window, weight, bias))

    def recurrence(self, number, h, x, change):
        """One gated linear recurrence on the residual path, which is the sum of x and change: ``(h, x, change)``."""
        n, block = self._n, self._network.blocks[number]
        inner = block.inner
        normed, x = self.products.add_and_norm(n, x, change, block.norm)
        gate, value, out = (
            self.products.linear(n, f"enter {number}", normed, block.enter.weight[part], block.enter.bias[part])
            for part in (slice(inner), slice(inner, 2 * inner), slice(2 * inner, None))
        )
        h = n.add("Add", h, n.add("Mul", n.add("Sigmoid", gate), n.add("Sub", value, h)))
        left = n.add("Mul", h, out if block.plain else n.silu(out))
        return h, x, self.products.linear(n, f"leave {number}", left, block.leave.weight, block.leave.bias)

    def sharpness(self, layer, seen, top):
        """What logits are multiplied by."""
        n, known = self._n, self._n.concat(seen, top)
        weight = torch.cat([layer.of_seen.weight, layer.of_hidden.weight], dim=1)
        inner = self.products.linear(n, "doubt", known, weight, layer.of_hidden.bias)
        inverse = self.products.linear(n, "sharpness", n.add("Relu", inner), layer.leave.weight, layer.leave.bias)
        return n.add("Clip", inverse, *LIMITS)
