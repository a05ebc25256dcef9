"""Whether a probability means what it says, and the inverse temperature that makes it so at every amount of ink.

The network cannot know whether a drawing is finished, and how far to trust it depends on that. A small head of its own,
fitted on held-aside drawings and put into the exported graph, says at every step what logits are multiplied by.
"""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import features

BINS = 15
LIMITS = (0.2, 4.0)  # of the inverse temperature
INNER = 16
EPOCHS, BATCH, RATE = 6, 512, 3e-3


class Sharpness(nn.Module):
    """The inverse temperature ``[..., 1]`` of a step, from its features and the hidden row; one until it is fitted."""

    def __init__(self, width):
        super().__init__()
        self.enter = nn.Linear(features.COUNT + width, INNER)
        self.leave = nn.Linear(INNER, 1)
        nn.init.zeros_(self.leave.weight)
        nn.init.ones_(self.leave.bias)

    def forward(self, seen, hidden):
        return self.leave(F.relu(self.enter(torch.cat([seen, hidden], dim=-1)))).clamp(*LIMITS)


def fit(sharpness, head, seen, hidden, labels, weights, seed):
    """Fits to rows ``seen[R, COUNT]``, ``hidden[R, width]``, ``labels[R]``, each with its weight; seeded.

    What is made likely is not the truth but whether the best guess is right, which is what a player sees of it.
    """
    torch.manual_seed(seed)
    with torch.no_grad():
        logits = head(hidden)
    optimiser = torch.optim.AdamW(sharpness.parameters(), lr=RATE, weight_decay=1e-2)
    batches = [b for _ in range(EPOCHS) for b in torch.randperm(len(labels)).split(BATCH)]
    for number, rows in enumerate(batches):
        optimiser.param_groups[0]["lr"] = RATE * (1 - number / len(batches))
        odds = (logits[rows] * sharpness(seen[rows], hidden[rows])).softmax(dim=-1)
        sure, best = odds.max(dim=-1)
        right = (best == labels[rows]).float()
        loss = F.binary_cross_entropy(sure.clamp(1e-6, 1 - 1e-6), right, weights[rows])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()


def calibration_error(logits, labels):
    """Expected calibration error of the best guess, in percentage points, over equally filled bins."""
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    odds = shifted / shifted.sum(axis=1, keepdims=True)
    sure = odds.max(axis=1)
    right = odds.argmax(axis=1) == labels
    bins = np.array_split(np.argsort(sure), BINS)
    return round(100 * float(sum(len(b) * abs(sure[b].mean() - right[b].mean()) for b in bins) / len(labels)), 2)
