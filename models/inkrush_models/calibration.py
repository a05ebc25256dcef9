"""Whether a probability means what it says, and the inverse temperature that makes it so at every amount of ink.

The network cannot know whether a drawing is finished, and how far to trust it depends on that. A small head of its own,
fitted to drawings and put into the exported graph, says at every step what logits are multiplied by.
"""

from contextlib import contextmanager

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import features

BINS = 15
LIMITS = (0.1, 4.0)  # of the inverse temperature
FITTED, INNER = 128, 80  # inner channels while it is fitted, and of them those that stay
EPOCHS, BATCH, RATE, DECAY = 8, 3072, 3e-3, 0.4
ERROR_SHARE = 0.8  # of the loss; the rest is the likelihood, which keeps sure and unsure apart
PLACES, SPREAD = 41, 0.04  # probabilities around which the error is taken, and how far around


class Sharpness(nn.Module):
    """The inverse temperature ``[..., 1]`` of a step, from its features and the hidden row; one until it is fitted."""

    def __init__(self, width, inner=INNER):
        super().__init__()
        self.of_seen = nn.Linear(features.COUNT, inner, bias=False)
        self.of_hidden = nn.Linear(width, inner)
        self.leave = nn.Linear(inner, 1)
        nn.init.zeros_(self.leave.weight)
        nn.init.ones_(self.leave.bias)

    def forward(self, seen, hidden):
        return self.leave(self.inner(seen, hidden)).clamp(*LIMITS)

    def inner(self, seen, hidden):
        """What its last layer reads, ``[..., inner]``."""
        return F.relu(self.of_seen(seen) + self.of_hidden(hidden))


@contextmanager
def _one_thread():
    """More threads add up in another order, and a fit on a machine with more cores would end elsewhere."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


@_one_thread()
def fit(sharpness, head, seen, hidden, labels, heed, seed):
    """Fits to rows ``seen[D, M, COUNT]``, ``hidden[D, M, width]`` at M moments of drawings with ``labels[D]``. On one
    thread, so that it is the same for the same seed.

    What is made to fit at each moment by itself is how likely the best guess is said to be and how often it is right
    (a kernel's estimate, after Kumar et al., *Trainable calibration measures for neural networks*, 2018). The same ink
    is an early moment of one drawing and a late one of another, so not all can be served: ``heed[M]`` says how much
    each counts.
    """
    torch.manual_seed(seed)
    heed = torch.tensor(heed)
    optimiser = torch.optim.AdamW(sharpness.parameters(), lr=RATE, weight_decay=DECAY)
    batches = [b for _ in range(EPOCHS) for b in torch.randperm(len(labels)).split(BATCH)]
    for number, batch in enumerate(batches):
        optimiser.param_groups[0]["lr"] = RATE * (1 - number / len(batches))
        errors, likelihoods = _misfit(sharpness, head, seen[batch], hidden[batch], labels[batch])
        loss = (heed * (ERROR_SHARE * errors + (1 - ERROR_SHARE) * likelihoods)).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()


def _misfit(sharpness, head, seen, hidden, labels):
    """``(errors[M], likelihoods[M])``: mean calibration error, 0 to 1, and mean negative log-likelihood."""
    with torch.no_grad():
        logits = head(hidden)
        best, guess = logits.max(dim=-1)
        right = (guess == labels[:, None]).float()
    inverse = sharpness(seen, hidden)
    # The probability of the best guess, without keeping those of all the others for the way back.
    sure = (best * inverse[..., 0] - (logits * inverse).logsumexp(dim=-1)).exp()
    near = torch.exp(-0.5 * ((sure - torch.linspace(0, 1, PLACES)[:, None, None]) / SPREAD) ** 2)
    errors = (near * (right - sure)).sum(dim=1).abs().sum(dim=0) / near.sum(dim=(0, 1))
    likelihood = F.binary_cross_entropy(sure.clamp(1e-6, 1 - 1e-6), right, reduction="none").mean(dim=0)
    return errors, likelihood


def calibration_error(logits, labels):
    """Expected calibration error of the best guess, in percentage points, over equally filled bins."""
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    odds = shifted / shifted.sum(axis=1, keepdims=True)
    sure = odds.max(axis=1)
    right = odds.argmax(axis=1) == labels
    bins = np.array_split(np.argsort(sure), BINS)
    return round(100 * float(sum(len(b) * abs(sure[b].mean() - right[b].mean()) for b in bins) / len(labels)), 2)
