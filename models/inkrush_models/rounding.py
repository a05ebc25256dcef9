"""What eight bits do to a network, shown to it while it learns: activations are rounded as :mod:`quantise` will have
them, and gradients pass as if they were not (Jacob et al., *Quantization and Training of Neural Networks for Efficient
Integer-Arithmetic-Only Inference*, 2018)."""

import torch

from . import quantise, ranges

LEVELS = 255


def round_inputs(network):
    """Makes the large products of a network multiply rounded activations, from now on."""
    for name, layer in ranges.products(network).items():
        layer.register_forward_pre_hook(_round_evened if quantise.can_even(name) else _round)


def _round(_, inputs):
    return (_Rounded.apply(inputs[0], None),)


def _round_evened(_, inputs):
    return (_Rounded.apply(inputs[0], quantise.reach_of),)


class _Rounded(torch.autograd.Function):
    """``x[..., width]`` in LEVELS steps from the least to the largest of this batch; the gradient is that of x."""

    @staticmethod
    def forward(_, x, reach_of):
        rows = x.flatten(0, -2)
        low, high = rows.amin(dim=0).float(), rows.amax(dim=0).float()
        reach = torch.ones_like(low) if reach_of is None else reach_of(torch.maximum(-low, high))
        unit = ((high / reach).max().clamp(min=0) - (low / reach).min().clamp(max=0)) / LEVELS * reach
        return (x * unit.reciprocal()).round_().mul_(unit).to(x.dtype)

    @staticmethod
    def backward(_, grad):
        return grad, None
