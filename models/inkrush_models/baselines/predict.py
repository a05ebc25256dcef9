"""What a baseline answers after each share of a drawing's points."""

import numpy as np
import torch

from ..accuracy import SHARES

BATCH = 256


@torch.inference_mode()
def logits(network, baseline, pack, numbers, shares=SHARES):
    """Logits ``[D, len(shares), classes]`` of drawings placed as in replay."""
    return np.stack([_after(network, baseline, pack, np.asarray(numbers), share) for share in shares], axis=1)


def _after(network, baseline, pack, numbers, share):
    device = next(network.parameters()).device
    seeds = np.zeros(len(numbers), np.uint32)
    rows, lengths = baseline.rows(pack, numbers, seeds, -1.0, np.full(len(numbers), share))
    order = np.argsort(lengths, kind="stable")
    parts = []
    for at in range(0, len(order), BATCH):
        part = order[at : at + BATCH]
        inputs = torch.from_numpy(baseline.gather(rows[part], lengths[part])).to(device)
        parts.append(network(inputs, torch.from_numpy(lengths[part]).to(device)).float().cpu().numpy())
    found = np.empty_like(np.concatenate(parts))
    found[order] = np.concatenate(parts)
    return found
