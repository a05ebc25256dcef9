"""The step graph in eight bits: each channel is placed first, so that it fills the range that is one for all of them.

A channel is moved and scaled where it is made, and the weights that read it are changed the other way, which changes
nothing but how much of the range it fills (Xiao et al., *SmoothQuant*, 2023). All the way, although that rounds weights
harder: a rounded weight is the same for each pen, and what rounds an activation may turn a guess between two of them.
"""

import copy

import torch

from . import features, graph
from .products import Int8

LEAST = 1e-4  # half of the width that a channel counts as having which never changes
UNNORMED = "second"  # the product whose input no norm makes, so that nodes of its own have to place it


def build(network, sharpness, spans):
    """The checked ONNX model with large products in eight bits; ``spans`` are those of :mod:`ranges`."""
    network, sharpness = copy.deepcopy(network), copy.deepcopy(sharpness)
    places = {name: place_of(*torch.from_numpy(span)) for name, span in spans.items()}
    _place_in_norms(network, sharpness, places)
    latest_tap = [part[-network.shape.width :] for part in places[UNNORMED]]
    return graph.build(network, sharpness, Int8(places, {UNNORMED: latest_tap}))


def place_of(low, high):
    """``(middle, reach)`` of each channel: less the one and divided by the other, all lie in -1..1."""
    return (high + low) / 2, ((high - low) / 2).clamp(min=LEAST)


@torch.no_grad()
def _place_in_norms(network, sharpness, places):
    """Makes norms give channels in their places, and what reads them undo that."""
    middle, reach = places["head"]
    top = sharpness.enter.weight[:, features.COUNT :][:, : network.shape.width]
    sharpness.enter.bias += top @ middle
    top *= reach
    _place(network.norm, network.head, middle, reach)
    for number, block in enumerate(network.blocks):
        _place(block.norm, block.enter, *places[f"enter {number}"])


def _place(norm, reader, middle, reach):
    norm.weight /= reach
    norm.bias.sub_(middle).div_(reach)
    reader.bias += reader.weight @ middle
    reader.weight *= reach
