"""A smooth network made plain: all its recurrences but the first clip what they read, and have no SiLU in their output
gates.

What enters each of them is fitted by least squares to what enters it in the smooth network.
"""

from dataclasses import replace

import torch
from torch.nn import functional as F

from . import ranges
from .network import Network

REACH = 3  # root mean squares of a row that are not clipped
DAMPING = 1e-5  # of the mean square of what is read, added to each


@torch.no_grad()
def plain(network, drawings):
    """A plain network that says of the drawings about what a smooth one says."""
    made = Network(replace(network.shape, plain=True)).eval()
    smooth = {number: block for number, block in enumerate(network.blocks) if made.blocks[number].plain}
    state = network.state_dict() | {f"blocks.{i}.norm.limit": made.blocks[i].norm.limit for i in smooth}
    made.load_state_dict({name: state[name] for name in made.state_dict()})
    rows = ranges.inputs_of({number: block.norm for number, block in smooth.items()}, network, drawings)
    for number, block in smooth.items():
        _fit(made.blocks[number], block, rows[number])
    return made


def _fit(block, smooth, rows):
    """Makes a plain recurrence read of ``rows[R, width]`` what a smooth one reads."""
    block.norm.limit.fill_(REACH * rows.square().mean().sqrt())
    wanted = smooth.enter(smooth.norm(rows))
    wanted[:, -block.inner :] = F.silu(wanted[:, -block.inner :])
    read = F.pad(block.norm(rows), (0, 1), value=1.0).double()
    squares = read.T @ read
    squares += DAMPING * squares.diagonal().mean() * torch.eye(len(squares))
    fitted = torch.linalg.solve(squares, read.T @ wanted.double())
    block.enter.weight.copy_(fitted[:-1].T)
    block.enter.bias.copy_(fitted[-1])
