"""How far the rows reach that each product of the step graph multiplies: what eight bits have to span."""

import numpy as np
import torch

from . import accuracy

DRAWINGS = 512


@torch.inference_mode()
def of_products(network, drawings):
    """``{name: span[2, width]}``, least and largest of each channel over all tokens of some drawings, for the products
    that :mod:`graph` names."""
    rows = {name: [] for name in products(network)}
    hooks = [
        layer.register_forward_pre_hook(lambda _, inputs, name=name: rows[name].append(inputs[0].detach()))
        for name, layer in products(network).items()
    ]
    try:
        for numbers, _, hidden in accuracy.hidden_batches(network, drawings):
            network.head(hidden)
            there = torch.arange(len(hidden))[:, None] < torch.from_numpy(drawings.lengths[numbers])
            for name in rows:
                rows[name][-1] = _span(rows[name][-1][there])
    finally:
        for hook in hooks:
            hook.remove()
    return {name: _span(torch.cat(parts)).numpy() for name, parts in rows.items()}


def save(spans, path):
    """Writes spans in float32, compressed."""
    np.savez_compressed(path, **spans)


def load(path):
    with np.load(path) as arrays:
        return {name: arrays[name] for name in arrays.files}


def products(network):
    """``{name: layer}`` of the products that are worth eight bits. Those that leave the recurrences are not: rounding
    before them turns more final guesses than that before all others."""
    enters = {f"enter {i}": block.enter for i, block in enumerate(network.blocks)}
    return {"second": network.second.linear, "head": network.head, **enters}


def _span(rows):
    return torch.stack([rows.amin(dim=0), rows.amax(dim=0)])
