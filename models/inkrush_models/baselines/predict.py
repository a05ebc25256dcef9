"""What a baseline answers after each share of a drawing's points."""

import numpy as np
import torch

from ..accuracy import SHARES

BATCH = 256


def logits(network, baseline, pack, numbers, shares=SHARES):
    """Logits ``[D, len(shares), classes]`` of drawings placed as in replay."""
    return np.stack([_after(network, baseline, pack, np.asarray(numbers), share) for share in shares], axis=1)


def _after(network, baseline, pack, numbers, share):
    return answers(network, baseline, pack, numbers, np.full(len(numbers), share))


@torch.inference_mode()
def answers(network, baseline, pack, numbers, shares):
    """Logits ``[D, classes]`` of drawings, each after its own share."""
    device = next(network.parameters()).device
    rows, lengths = baseline.rows(pack, numbers, np.zeros(len(numbers), np.uint32), -1.0, shares)
    order = np.argsort(lengths, kind="stable")
    parts = []
    for at in range(0, len(order), BATCH):
        part = order[at : at + BATCH]
        inputs = torch.from_numpy(baseline.gather(rows[part], lengths[part])).to(device)
        parts.append(network(inputs, torch.from_numpy(lengths[part]).to(device)).float().cpu().numpy())
    found = np.concatenate(parts)
    return found[np.argsort(order)]
