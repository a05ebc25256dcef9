"""The recogniser as one step in ONNX: ``tokens[N, 4], state[N, S] -> logits[N, C], next_state[N, S]``.

The state holds everything: the running box, the convolutions' last rows, the recurrences; a zero row is START. Logits
are calibrated and normalised: they are the logarithms of probabilities. A row's bits depend on no other row: operators
that take all rows as one array and whose vector and scalar paths differ (Exp, Log) are avoided, and every product has a
constant matrix, which ONNX Runtime packs once and multiplies in the same way for any number of rows.
"""

import numpy as np
from onnx import checker, helper

from . import features, seeing
from .calibration import BEST, LIMITS, margins_of_best
from .nodes import FLOAT, Nodes
from .products import Float32

OPSET = 17


def state_parts(shape):
    """Sizes of the parts of a state row, in order: geometry, two convolution histories, one h per recurrence."""
    histories = [(shape.first_taps - 1) * features.COUNT, (shape.second_taps - 1) * shape.width]
    return [seeing.GEOMETRY, *histories, *[shape.inner] * shape.layers]


def build(network, sharpness, products=None):
    """The checked ONNX model of a network with its :class:`~inkrush_models.calibration.Sharpness`.

    ``products`` says how matrices are kept and multiplied; see :mod:`products`.
    """
    shape, n = network.shape, Nodes("")
    step = _Step(n, network, products or Float32())
    geometry, first, second, *memories = n.split("state", state_parts(shape))
    geometry, seen = seeing.see(n, geometry, "tokens")
    first, x = step.first(first, seen)
    second, x = step.second(second, x)
    kept = []
    for number, h in enumerate(memories):
        h, x = step.recurrence(number, h, x)
        kept.append(h)
    n.rename(n.concat(*geometry, *first, *second, *kept), "next_state")
    top = n.layer_norm(x, network.norm)
    logits = step.products.linear(n, "head", top, network.head.weight, network.head.bias)
    inverse_temperature = step.sharpness(sharpness, seen, top, logits)
    n.rename(n.add("LogSoftmax", n.add("Mul", logits, inverse_temperature), axis=1), "logits")
    return _model(n, shape)


def _model(n, shape):
    size = sum(state_parts(shape))
    graph = n.graph(
        "recogniser",
        [("tokens", FLOAT, ["N", 4]), ("state", FLOAT, ["N", size])],
        [("logits", FLOAT, ["N", shape.classes]), ("next_state", FLOAT, ["N", size])],
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
        """The first convolution, over features in the order that a step has them in; ``(parts of history, x)``."""
        layer, count = self._network.first.linear, features.COUNT
        columns = np.concatenate([tap * count + np.array(seeing.ORDER) for tap in range(self._network.first.taps)])
        return self._convolve("first", history, seen, layer.weight[:, columns], layer.bias)

    def second(self, history, x):
        """The second convolution; ``(parts of history, x)``."""
        layer = self._network.second.linear
        return self._convolve("second", history, x, layer.weight, layer.bias)

    def _convolve(self, name, history, latest, weight, bias):
        """History and latest row are multiplied apart, which spares copying them into one window."""
        n, width = self._n, weight.shape[1]
        size = {"first": features.COUNT, "second": self._network.shape.width}[name]
        past = self.products.linear(n, f"{name} past", history, weight[:, : width - size], bias)
        x = n.silu(self.products.linear(n, name, latest, weight[:, width - size :], past))
        younger = n.add("Slice", history, np.array([size]), np.array([width]), np.array([1]))
        return [younger, latest], x

    def recurrence(self, number, h, x):
        """One gated linear recurrence with its residual path; ``(h, x)``."""
        n, block = self._n, self._network.blocks[number]
        inner, normed = block.inner, n.layer_norm(x, block.norm)
        gate, value, out = (
            self.products.linear(n, f"enter {number}", normed, block.enter.weight[part], block.enter.bias[part])
            for part in (slice(inner), slice(inner, 2 * inner), slice(2 * inner, None))
        )
        h = n.add("Add", h, n.add("Mul", n.add("Sigmoid", gate), n.add("Sub", value, h)))
        left = n.add("Mul", h, n.silu(out))
        return h, n.add(
            "Add", x, self.products.linear(n, f"leave {number}", left, block.leave.weight, block.leave.bias)
        )

    def sharpness(self, layer, seen, top, logits):
        """What logits are multiplied by."""
        n = self._n
        best, _ = n.add("TopK", logits, np.array([BEST]), outputs=2)
        margins = n.add("MatMul", best, margins_of_best())
        columns = [*seeing.ORDER, *range(features.COUNT, layer.enter.in_features)]
        known = n.concat(seen, top, margins)
        inner = self.products.linear(n, "doubt", known, layer.enter.weight[:, columns], layer.enter.bias)
        inverse = self.products.linear(n, "sharpness", n.add("Relu", inner), layer.leave.weight, layer.leave.bias)
        return n.add("Clip", inverse, *LIMITS)
