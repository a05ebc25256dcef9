"""Weights as they are kept in the repository: enough to start another run from, in half the bytes."""

import numpy as np
import torch


def save(network, path):
    """Writes weights in float16, compressed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    arrays = {key: value.numpy().astype(np.float16) for key, value in network.state_dict().items()}
    np.savez_compressed(path, **arrays)


def load(network, path):
    """Reads what :func:`save` wrote into a network of the same shape."""
    with np.load(path) as arrays:
        network.load_state_dict({key: torch.from_numpy(arrays[key].astype(np.float32)) for key in arrays.files})
