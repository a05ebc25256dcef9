"""Ways to keep and multiply the matrices of the exported graph."""

import numpy as np

from .nodes import FLOAT


def _array(tensor):
    return tensor.detach().float().numpy()


class Float32:
    """As they were trained."""

    def linear(self, n, name, x, weight, bias):
        """``x weight^T + bias``."""
        matrix = self.constant(n, np.ascontiguousarray(_array(weight).T))
        return n.add("Gemm", x, matrix, self.constant(n, _array(bias)))

    def add_and_norm(self, n, x, change, norm):
        """``(normed, sum)`` of a residual path and its change, which may be None."""
        total = x if change is None else n.add("Add", x, change)
        return n.layer_norm(total, norm), total

    def constant(self, n, values):
        """How numbers are kept."""
        return n.constant(values)


class Float16Storage(Float32):
    """Half the bytes; the runtime widens them once, when it loads the file, and then multiplies in float32."""

    def constant(self, n, values):
        return n.add("Cast", n.constant(values.astype(np.float16)), to=FLOAT)


class Int8(Float16Storage):
    """The large matrices in seven bits a column, multiplied with activations in eight bits of a fixed range.

    The range is fixed, so a row's bits do not depend on its batch. Seven bits, because processors without VNNI add two
    products in sixteen bits: with eight they would saturate, and machines would disagree.
    """

    SMALLEST = 10_000  # numbers in a matrix that is worth it
    LARGEST_WEIGHT = 63

    def __init__(self, ranges):
        """``ranges`` are ``{name: (low, high)}`` of what each product multiplies, as :mod:`quantise` evens them out."""
        self._ranges = ranges

    def linear(self, n, name, x, weight, bias):
        matrix = np.ascontiguousarray(_array(weight).T)
        if matrix.size < self.SMALLEST or name not in self._ranges:
            return super().linear(n, name, x, weight, bias)
        low, high = self._ranges[name]
        scale = np.float32((high - low) / 255)
        zero = np.uint8(np.clip(round(-low / scale), 0, 255))
        column = np.abs(matrix).max(axis=0) / self.LARGEST_WEIGHT
        whole = np.round(matrix / column).astype(np.int8)
        small = n.add("QuantizeLinear", x, scale, zero)
        return n.add(
            "MatMulIntegerToFloat",
            *(small, whole, scale, column.astype(np.float32), zero, np.zeros(len(column), np.int8)),
            self.constant(n, _array(bias)),
            domain="com.microsoft",
        )

    def add_and_norm(self, n, x, change, norm):
        return super().add_and_norm(n, x, None, norm) if change is None else n.skip_layer_norm(x, change, norm)
