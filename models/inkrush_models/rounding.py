"""What eight bits do to a network, shown to it while it learns: activations are rounded as :mod:`quantise` will have
them, and gradients pass as if they were not (Jacob et al., *Quantization and Training of Neural Networks for Efficient
Integer-Arithmetic-Only Inference*, 2018)."""

import torch

from . import quantise, ranges
from .products import LARGEST_ACTIVATION


def round_inputs(network):
    """Makes the large products of a network multiply rounded activations, from now on."""
    for layer in ranges.products(network).values():
        layer.register_forward_pre_hook(lambda _, inputs: (_Rounded.apply(inputs[0]),))


class _Rounded(torch.autograd.Function):
    """``x[..., width]``, each channel in whole steps from its least to its largest of this batch; the gradient is that
    of x."""

    @staticmethod
    def forward(_, x):
        rows = x.flatten(0, -2)
        middle, reach = quantise.place_of(rows.amin(dim=0).float(), rows.amax(dim=0).float())
        unit = reach / LARGEST_ACTIVATION
        return ((x - middle) * unit.reciprocal()).round_().mul_(unit).add_(middle).to(x.dtype)

    @staticmethod
    def backward(_, grad):
        return grad
