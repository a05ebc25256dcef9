"""Weights as they are kept in the repository: enough to start another run from, in half the bytes."""

import numpy as np
import torch


def save(network, path):
    """Writes weights in float16, compressed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    arrays = {key: value.numpy().astype(np.float16) for key, value in network.state_dict().items()}
    np.savez_compressed(path, **arrays)


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
