"""Weights as they are kept in the repository: enough to start another run from, in half the bytes."""

import numpy as np
import torch


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
def blend(network, path, share):
    """Moves weights a share of the way to those in a file, usually those that the run began with; new classes stay.

    Between a network and what it was tuned into there is often a better one than either (Wortsman et al., *Robust
    fine-tuning of zero-shot models*, 2022).
    """
    with np.load(path) as arrays:
        for name, weight in network.named_parameters():
            other = _together(arrays[name])
            weight[: len(other)].lerp_(other, share)


def load(network, path):
    """Reads what :func:`save` wrote into a network of the same shape, or of one with more classes.

    Rows of the head for classes that the file does not know begin at zero.
    """
    state = network.state_dict()
    with np.load(path) as arrays:
        for key in arrays.files:
            known = _together(arrays[key])
            state[key].zero_()[: len(known)] = known
    network.load_state_dict(state)
