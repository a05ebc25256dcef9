"""The step graph in eight bits: channels are evened out first, so that a range fits all of them.

What is multiplied in eight bits has one range for all channels. A channel is scaled down where it is made and its
weights are scaled up where it is used, which changes nothing but how much of the range it fills (Xiao et al.,
*SmoothQuant*, 2023). All the way, although that rounds weights harder: a rounded weight is the same for each pen, and
what rounds an activation may turn a guess between two of them.
"""

import copy

import torch

from . import features, graph
from .products import Int8

LEAST = 1e-3  # of the mean, how far a channel counts as reaching that is never used


def build(network, sharpness, spans):
    """The checked ONNX model with large products in eight bits; ``spans`` are those of :mod:`ranges`."""
    network, sharpness = copy.deepcopy(network), copy.deepcopy(sharpness)
    spans = {name: torch.from_numpy(span) for name, span in spans.items()}
    reach = {name: reach_of(span.abs().amax(dim=0)) for name, span in spans.items() if can_even(name)}
    _even(network, sharpness, reach)
    limits = {name: _limits(span / reach.get(name, 1.0)) for name, span in spans.items()}
    return graph.build(network, sharpness, Int8(limits))


def can_even(name):
    """Whether what a product reads can be scaled; before the second convolution there is a SiLU, which cannot."""
    return not name.startswith("second")


def reach_of(largest):
    """What to divide each channel by, so that all reach as far as the mean."""
    return (largest / largest.mean()).clamp(min=LEAST)


def _limits(span):
    return min(0.0, float(span.min())), max(0.0, float(span.max()))


@torch.no_grad()
def _even(network, sharpness, reach):
    """Scales channels down by their reach, and the weights that read them up."""
    _scale(network.norm, network.head, reach["head"])
    sharpness.enter.weight[:, features.COUNT :][:, : network.shape.width] *= reach["head"]
    for number, block in enumerate(network.blocks):
        _scale(block.norm, block.enter, reach[f"enter {number}"])


def _scale(norm, reader, reach):
    norm.weight /= reach
    norm.bias /= reach
    reader.weight *= reach
