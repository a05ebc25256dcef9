"""Weights as they are kept in the repository: enough to start another run from, in half the bytes."""

import numpy as np
import torch


def save(network, path):
    """Writes weights in float16, compressed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    arrays = {key: value.numpy().astype(np.float16) for key, value in network.state_dict().items()}
    np.savez_compressed(path, **arrays)


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
            other = torch.from_numpy(arrays[name].astype(np.float32))
            weight[: len(other)].lerp_(other, share)


def load(network, path):
    """Reads what :func:`save` wrote into a network of the same shape, or of one with more classes.

    Rows of the head for classes that the file does not know begin at zero.
    """
    state = network.state_dict()
    with np.load(path) as arrays:
        for key in arrays.files:
            known = torch.from_numpy(arrays[key].astype(np.float32))
            state[key].zero_()[: len(known)] = known
    network.load_state_dict(state)
