"""Ways to keep and multiply the matrices of the exported graph."""

import numpy as np
import torch

from .network import Clip
from .nodes import FLOAT
from .whole import round_together

LARGEST_ACTIVATION = 127  # in eight bits, both ways from the middle


def _array(tensor):
    return tensor.detach().float().numpy()


def sums(weight, of):
    """``weight[n, width] of[width]``, added up in float64, so that machines round the same."""
    return (weight.double() @ of.double()).float()


class Float32:
    """As they were trained."""

    def linear(self, n, name, x, weight, bias):
        """``x weight^T + bias``."""
        matrix = self.constant(n, np.ascontiguousarray(_array(weight).T))
        return n.add("Gemm", x, matrix, self.constant(n, _array(bias)))

    def add_and_norm(self, n, x, change, norm):
        """``(normed, sum)`` of a residual path and its change, which may be None; it may be clipped instead."""
        total = x if change is None else n.add("Add", x, change)
        if isinstance(norm, Clip):
            return n.add("Clip", total, -norm.limit.item(), norm.limit.item()), total
        return n.layer_norm(total, norm), total

    def constant(self, n, values):
        """How numbers are kept."""
        return n.constant(values)


class Float16Storage(Float32):
    """Half the bytes; the runtime widens them once, when it loads the file, and then multiplies in float32."""

    def constant(self, n, values):
        return n.add("Cast", n.constant(values.astype(np.float16)), to=FLOAT)


class Int8(Float16Storage):
    """The large matrices in seven bits a column, multiplied with activations in eight bits, which are clipped by it.

    The range is fixed, so a row's bits do not depend on its batch. Seven bits, because processors without VNNI add two
    products in sixteen bits: with eight they would saturate, and machines would disagree.
    """

    SMALLEST = 10_000  # numbers in a matrix that is worth it
    LARGEST_WEIGHT = 63

    def __init__(self, inputs):
        """``inputs`` are ``{name: Placed}`` of the products that are multiplied so, as :mod:`quantise` finds them."""
        self._inputs = inputs

    def linear(self, n, name, x, weight, bias):
        if weight.numel() < self.SMALLEST or name not in self._inputs:
            return super().linear(n, name, x, weight, bias)
        its = self._inputs[name]
        matrix = np.ascontiguousarray(_array(weight).T * its.unit)
        column = np.abs(matrix).max(axis=0) / self.LARGEST_WEIGHT
        whole = round_together(matrix, column, _array(its.covariance), self.LARGEST_WEIGHT)
        missed = sums(torch.from_numpy((matrix - whole * column).T), its.mean)
        scale, zero = np.float32(1 / LARGEST_ACTIVATION), np.uint8(LARGEST_ACTIVATION)
        return n.add(
            "MatMulIntegerToFloat",
            n.add("QuantizeLinear", x, np.float32(its.unit / LARGEST_ACTIVATION), zero),
            *(whole, scale, column.astype(np.float32), zero, np.zeros(len(column), np.int8)),
            self.constant(n, _array(bias + missed)),
            domain="com.microsoft",
        )

    def add_and_norm(self, n, x, change, norm):
        if isinstance(norm, Clip):
            total = n.add("Add", x, change)
            return total, total
        return super().add_and_norm(n, x, None, norm) if change is None else n.skip_layer_norm(x, change, norm)
