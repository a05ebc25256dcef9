"""How large the rows are that each product of the step graph multiplies: what eight bits have to span."""

import json

import torch

from . import accuracy

DRAWINGS = 512
OUTSIDE = 1e-5  # the share of numbers that may be cut off at each end


@torch.inference_mode()
def of_products(network, drawings):
    """``{name: (low, high)}`` for the products that :mod:`graph` names, over all tokens of some drawings."""
    rows = {name: [] for name in _inputs(network)}
    hooks = [
        layer.register_forward_pre_hook(lambda _, inputs, name=name: rows[name].append(inputs[0].detach()))
        for name, layer in _inputs(network).items()
    ]
    try:
        for numbers, _, hidden in accuracy.hidden_batches(network, drawings):
            network.head(hidden)
            there = torch.arange(len(hidden))[:, None] < torch.from_numpy(drawings.lengths[numbers])
            for name in rows:
                rows[name][-1] = rows[name][-1][there].flatten()
    finally:
        for hook in hooks:
            hook.remove()
    found = {name: _span(torch.cat(parts)) for name, parts in rows.items()}
    return {**found, "second past": found["second"]}


def save(spans, path):
    path.write_text(json.dumps(spans, indent=1) + "\n")


def load(path):
    return {name: tuple(span) for name, span in json.loads(path.read_text()).items()}


def _inputs(network):
    blocks = dict(enumerate(network.blocks))
    return {
        "second": network.second.linear,
        "head": network.head,
        **{f"enter {i}": block.enter for i, block in blocks.items()},
        **{f"leave {i}": block.leave for i, block in blocks.items()},
    }


def _span(values):
    ordered = values.sort().values
    cut = int(OUTSIDE * len(ordered))
    return min(0.0, float(ordered[cut])), max(0.0, float(ordered[-1 - cut]))
