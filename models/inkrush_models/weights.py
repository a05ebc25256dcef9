"""Weights as they are kept in the repository: enough to start another run from, in half the bytes."""

from pathlib import Path

import numpy as np
import torch

from . import checkpoint
from .network import Network, Shape


def save(network, path):
    """Writes weights in float16, compressed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **{key: _apart(value.numpy()) for key, value in network.state_dict().items()})


def _apart(values):
    """Low bytes and high bytes ``[2, ...]`` of float16: high ones are alike, and compress where they lie together."""
    halves = np.ascontiguousarray(values.astype(np.float16))
    return np.moveaxis(halves[..., None].view(np.uint8), -1, 0)


def _together(planes):
    """What :func:`_apart` took apart, in float32."""
    halves = np.ascontiguousarray(np.moveaxis(planes, 0, -1)).view(np.float16)[..., 0]
    return torch.from_numpy(halves.astype(np.float32))


@torch.no_grad()
def round_off(network):
    """Rounds weights to what their file will hold, so that all that is measured is measured of what is kept."""
    for weight in network.parameters():
        weight.copy_(weight.half().float())
    return network


@torch.no_grad()
def blend(network, source, share):
    """Moves weights a share of the way to those of :func:`read`, another run's or those that the run began with.

    New classes stay. Between a network and what it was tuned into there is often a better one than either (Wortsman et
    al., *Robust fine-tuning of zero-shot models*, 2022), and between two that began together, too (Wortsman et al.,
    *Model soups*, 2022).
    """
    others = read(source)
    for name, weight in network.named_parameters():
        other = others[name]
        weight[: len(other)].lerp_(other, share)


def read(source):
    """Weights by name: of a file that :func:`save` wrote, or the averaged ones of a run's folder."""
    if Path(source).is_dir():
        saved = checkpoint.load(Path(source))
        if saved is None:
            raise SystemExit(f"There is no checkpoint in {source}: train there first, or name a file of weights.")
        return saved["average"]
    with np.load(source) as arrays:
        return {name: _together(arrays[name]) for name in arrays.files}


def network(source):
    """A network of the shape that weights of :func:`read` have, with them, for use and not for training."""
    found = read(source)
    made = Network(Shape.of(found)).eval()
    made.load_state_dict(found)
    return made


def load(network, source):
    """Takes weights of :func:`read` into a network of the same shape, or of one with more classes.

    Rows of the head for classes that the source does not know begin at zero.
    """
    state = network.state_dict()
    for name, known in read(source).items():
        state[name].zero_()[: len(known)] = known
    network.load_state_dict(state)
