"""What eight bits do to a network, shown to it while it learns: activations are rounded as :mod:`quantise` will have
them, and gradients pass as if they were not (Jacob et al., *Quantization and Training of Neural Networks for Efficient
Integer-Arithmetic-Only Inference*, 2018)."""

import torch

from . import quantise, ranges
from .products import LARGEST_ACTIVATION

ROWS = 1024  # about so many of a batch say where its channels lie


def round_inputs(network):
    """Makes the large products of a network multiply rounded activations, from now on."""
    limits = ranges.limits(network)
    for name, layer in ranges.products(network).items():
        limit = limits.get(name)
        layer.register_forward_pre_hook(lambda _, inputs, name=name, limit=limit: (_rounded(name, inputs[0], limit),))


def _rounded(name, x, limit):
    """``x[..., width]``, each channel in whole steps of its limit, or of its place in the batch; the gradient is that
    of x."""
    if limit is not None:
        return _Rounded.apply(x, torch.zeros_like(limit), limit.detach() / LARGEST_ACTIVATION)
    rows = x.detach().flatten(0, -2)
    rows = rows[:: max(1, len(rows) // ROWS)].float()
    middle, reach = quantise.place_of(*ranges.extremes(name, rows))
    return _Rounded.apply(x, middle, reach / LARGEST_ACTIVATION)


class _Rounded(torch.autograd.Function):
    """In whole steps of ``unit[width]`` from ``middle[width]``; the gradient passes."""

    @staticmethod
    def forward(_, x, middle, unit):
        return torch.addcmul(middle, (x - middle).mul_(unit.reciprocal()).round_(), unit).to(x.dtype)

    @staticmethod
    def backward(_, grad):
        return grad, None, None
