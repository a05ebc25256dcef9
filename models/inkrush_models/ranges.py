"""What each product of the step graph multiplies: how far it reaches, which eight bits have to span, and how channels
vary together, which says what rounded weights do to its sums."""

import numpy as np
import torch

from . import accuracy

DRAWINGS = 4096


def of_products(network, drawings):
    """``{name: seen[3 + width, width]}``, over all tokens of some drawings, for the products that :mod:`graph` names:
    least, largest and mean of each channel, and their covariance."""
    return {name: _seen(name, rows) for name, rows in inputs_of(products(network), network, drawings).items()}


@torch.inference_mode()
def inputs_of(layers, network, drawings):
    """``{name: rows[R, width]}``: what layers of a network, by name, read at all tokens of some drawings."""
    rows = {name: [] for name in layers}
    hooks = [
        layer.register_forward_pre_hook(lambda _, inputs, name=name: rows[name].append(inputs[0]))
        for name, layer in layers.items()
    ]
    try:
        for numbers, _, hidden in accuracy.hidden_batches(network, drawings):
            there = torch.arange(len(hidden))[:, None] < torch.from_numpy(drawings.lengths[numbers])
            for name in rows:
                rows[name][-1] = rows[name][-1][there]
    finally:
        for hook in hooks:
            hook.remove()
    return {name: torch.cat(parts) for name, parts in rows.items()}


def save(seen, path):
    """Writes what was seen, compressed."""
    np.savez_compressed(path, **seen)


def load(path):
    with np.load(path) as arrays:
        return {name: arrays[name] for name in arrays.files}


def products(network):
    """``{name: layer}`` of the products that are worth eight bits: those that enter the recurrences, and those that
    leave all but the last. Rounding before the head or before what leaves the last turns too many final guesses; what
    the second convolution reads could be placed only by nodes of its own, which take as long as eight bits save."""
    enter = {f"enter {i}": block.enter for i, block in enumerate(network.blocks)}
    return enter | {f"leave {i}": block.leave for i, block in enumerate(network.blocks[:-1])}


def limits(network):
    """``{name: limit[1]}`` of those products that read a clipped row."""
    return {f"enter {i}": block.norm.limit for i, block in enumerate(network.blocks) if block.plain}


def extremes(name, rows):
    """``(least, largest)`` that a product has to span of each channel of its ``rows[R, width]``. What leaves a
    recurrence can be scaled but not moved, so there zero is in the middle."""
    if name.startswith("leave"):
        largest = rows.abs().amax(dim=0)
        return -largest, largest
    return rows.amin(dim=0), rows.amax(dim=0)


def _seen(name, rows):
    moments = torch.stack([*extremes(name, rows), rows.mean(dim=0)])
    return torch.cat([moments, rows.double().T.cov().float()]).numpy()
