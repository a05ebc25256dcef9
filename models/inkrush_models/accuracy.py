"""How often the truth is among the best guesses after each share of a drawing's points."""

from dataclasses import dataclass

import numpy as np
import torch
from numba import njit

from . import features, normal_form
from .stream import MAX_TOKENS, padded_length, tokenize_many

SHARES = (0.10, 0.25, 0.50, 0.75, 1.0)


@dataclass(frozen=True)
class Drawings:
    """Tokenised drawings, placed as in replay: ``tokens[D, MAX_TOKENS, 4]``, ``lengths[D]``, ``labels[D]``.

    ``moments[D, len(SHARES)]`` are those of :func:`moments_of`.
    """

    tokens: np.ndarray
    lengths: np.ndarray
    labels: np.ndarray
    moments: np.ndarray

    def __len__(self):
        return len(self.labels)


def drawings_of(pack, numbers):
    """Tokenises drawings of a pack without augmentation."""
    numbers = np.asarray(numbers)
    tokens = np.zeros((len(numbers), MAX_TOKENS, 4), np.float32)
    lengths = np.zeros(len(numbers), np.int64)
    seeds = np.zeros(len(numbers), np.uint32)
    tokenize_many(pack.xy, pack.last, pack.start, numbers, seeds, -1.0, tokens, lengths)
    labels = np.asarray(pack.label)[numbers].astype(np.int64)
    return Drawings(tokens, lengths, labels, moments_of(pack, numbers, SHARES))


def moments_of(pack, numbers, shares):
    """How many tokens, at least 1, are there after each of the shares of drawings' points, ``[D, len(shares)]``."""
    return _moments(pack.xy, pack.last, pack.start, np.asarray(numbers), np.array(shares), MAX_TOKENS)


@njit(nogil=True, cache=True)
def _moments(xy, last, start, numbers, shares, most):
    moments = np.empty((len(numbers), len(shares)), np.int64)
    nowhere = np.empty((0, 4))
    for row in range(len(numbers)):
        first, stop = start[numbers[row]], start[numbers[row] + 1]
        points = normal_form.place(xy[first:stop].astype(np.float64))
        ends = last[first:stop]
        for i in range(len(shares)):
            drawn = max(1, int(np.ceil(shares[i] * len(points))))
            count = normal_form.tokenize(
                points[:drawn], ends[:drawn], nowhere, normal_form.MINIMUM_SIZE, normal_form.STEPS_PER_SIZE
            )
            moments[row, i] = min(count, most)
    return moments


@torch.inference_mode()
def hidden_batches(network, drawings, batch=128):
    """Yields ``(rows, seen[T, n, COUNT], hidden[T, n, width])`` in order of length, so that padding is small."""
    device = next(network.parameters()).device
    order = np.argsort(drawings.lengths, kind="stable")
    for at in range(0, len(order), batch):
        rows = order[at : at + batch]
        longest = padded_length(drawings.lengths[rows].max())
        part = torch.from_numpy(np.ascontiguousarray(drawings.tokens[rows, :longest].transpose(1, 0, 2)))
        seen = features.of_tokens(part.to(device))
        yield rows, seen, network.read(seen)


@torch.inference_mode()
def rows_at(network, drawings, moments):
    """``(seen[D, M, COUNT], hidden[D, M, width])`` after ``moments[D, M]`` tokens, as tensors on the CPU."""
    found = [torch.zeros(*moments.shape, size) for size in (features.COUNT, network.shape.width)]
    for rows, *parts in hidden_batches(network, drawings):
        at = torch.from_numpy(moments[rows] - 1), torch.arange(len(rows))[:, None]
        for whole, part in zip(found, parts, strict=True):
            whole[rows] = part.float().cpu()[at]
    return found


@torch.inference_mode()
def logits_at(network, drawings, moments):
    """Logits ``[D, M, C]`` after ``moments[D, M]`` tokens."""
    hidden = rows_at(network, drawings, moments)[1]
    return network.head(hidden.to(network.head.weight.device)).float().cpu().numpy()


def ranks(logits, labels):
    """The rank of the truth ``[D, M]``; 0 is the best guess."""
    own = np.take_along_axis(logits, labels[:, None, None], axis=2)
    return (logits > own).sum(axis=2)


def summary(found):
    """``{"25": {"top1": .., "top3": ..}, ...}`` in percent, by share of the points."""
    return {
        f"{round(100 * s)}": {"top1": _percent(found[:, i] < 1), "top3": _percent(found[:, i] < 3)}
        for i, s in enumerate(SHARES)
    }


def _percent(hits):
    return round(100 * float(hits.mean()), 2)
