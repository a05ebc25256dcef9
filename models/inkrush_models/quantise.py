"""The step graph in eight bits: channels are evened out first, so that a range fits all of them.

What is multiplied in eight bits has one range for all channels. A channel is scaled down where it is made and its
weights are scaled up where it is used, which changes nothing but how much of the range it fills; half of the way, since
weights are rounded, too (Xiao et al., *SmoothQuant*, 2023).
"""

import copy

import torch

from . import features, graph
from .products import Int8

LEAST = 1e-3  # of the mean, how far a channel counts as reaching that is never used


def build(network, sharpness, spans):
    """The checked ONNX model with large products in eight bits; ``spans`` are those of :mod:`ranges`."""
    network, sharpness = copy.deepcopy(network), copy.deepcopy(sharpness)
    spans = {name: torch.as_tensor(span) for name, span in spans.items()}
    with torch.no_grad():
        for name, reach in _even(network, sharpness, {name: _reach(span) for name, span in spans.items()}).items():
            spans[name] = spans[name] / reach
    return graph.build(network, sharpness, Int8({name: _limits(span) for name, span in spans.items()}))


def _reach(span):
    """What to divide each channel by: half of the way, in orders of magnitude, to all reaching as far as the mean."""
    reach = span.abs().amax(dim=0)
    return (reach / reach.mean()).clamp(min=LEAST).sqrt()


def _limits(span):
    return min(0.0, float(span.min())), max(0.0, float(span.max()))


def _even(network, sharpness, reach):
    """Scales channels down by their reach and the weights that read them up; the reach of all that were scaled."""
    _scale(network.norm, network.head, reach["head"])
    sharpness.enter.weight[:, features.COUNT :][:, : network.shape.width] *= reach["head"]
    scaled = {"head": reach["head"]}
    for number, block in enumerate(network.blocks):
        enter, leave = f"enter {number}", f"leave {number}"
        scaled |= {enter: reach[enter], leave: reach[leave]}
        _scale(block.norm, block.enter, reach[enter])
        value = slice(block.inner, 2 * block.inner)  # the recurrence is linear in it
        block.enter.weight[value] /= reach[leave][:, None]
        block.enter.bias[value] /= reach[leave]
        block.leave.weight *= reach[leave]
    return scaled


def _scale(norm, reader, reach):
    norm.weight /= reach
    norm.bias /= reach
    reader.weight *= reach
