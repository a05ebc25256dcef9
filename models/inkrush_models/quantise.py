"""The step graph in eight bits: each channel is placed first, so that it fills the range that is one for all of them,
but where rows are clipped at one limit for all.

A channel is moved and scaled where it is made, and the weights that read it are changed the other way, which changes
nothing but how much of the range it fills (Xiao et al., *SmoothQuant*, 2023). All the way, although that rounds weights
harder: a rounded weight is the same for each pen, and what rounds an activation may turn a guess between two of them.
"""

import copy
from dataclasses import dataclass

import torch

from . import graph, ranges
from .products import Int8, sums

LEAST = 1e-4  # half of the width that a channel counts as having which never changes


@dataclass(frozen=True)
class Placed:
    """A product's input: less ``middle[width]`` and divided by ``reach[width]`` it lies in -1..1, and there it has
    ``mean[width]`` and ``covariance[width, width]``. Where a limit clips it, it is divided by that ``unit`` only when
    it is rounded."""

    middle: torch.Tensor
    reach: torch.Tensor
    mean: torch.Tensor
    covariance: torch.Tensor
    unit: float = 1.0

    @classmethod
    def of(cls, seen, limit=None):
        """From what :mod:`ranges` saw of it, and the limit that it is clipped at, if any."""
        low, high, mean, *covariance = torch.from_numpy(seen)
        middle, reach = place_of(low, high) if limit is None else (torch.zeros_like(mean), limit.expand(len(mean)))
        covariance = torch.stack(covariance) / torch.outer(reach, reach)
        unit = 1.0 if limit is None else limit.item()
        return cls(middle, reach, (mean - middle) / reach, covariance, unit)


def build(network, sharpness, seen):
    """The checked ONNX model with large products in eight bits; ``seen`` is what :mod:`ranges` saw."""
    inputs = placed_inputs(network, seen)
    return graph.build(placed(network, inputs), sharpness, Int8(inputs))


@torch.no_grad()
def placed_inputs(network, seen):
    """``{name: Placed}`` of what was seen."""
    limits = ranges.limits(network)
    return {name: Placed.of(rows, limits.get(name)) for name, rows in seen.items()}


def placed(network, inputs):
    """A copy that says the same and has each channel in its place where one of the ``inputs`` is read."""
    network = copy.deepcopy(network)
    for number, block in enumerate(network.blocks):
        if not block.plain:
            _place(block.norm, block.enter, inputs[f"enter {number}"])
        if f"leave {number}" in inputs:
            _scale(block, inputs[f"leave {number}"].reach)
    return network


def place_of(low, high):
    """``(middle, reach)`` of each channel: less the one and divided by the other, all lie in -1..1."""
    return (high + low) / 2, ((high - low) / 2).clamp(min=LEAST)


@torch.no_grad()
def _place(norm, reader, its):
    """Makes a norm give channels in their places, and what reads them undo that."""
    norm.weight /= its.reach
    norm.bias.sub_(its.middle).div_(its.reach)
    reader.bias += sums(reader.weight, its.middle)
    reader.weight *= its.reach


@torch.no_grad()
def _scale(block, reach):
    """Makes a recurrence give channels in their places by its values, and what reads them undo that."""
    values = slice(block.inner, 2 * block.inner)
    block.enter.weight[values] /= reach[:, None]
    block.enter.bias[values] /= reach
    block.leave.weight *= reach
