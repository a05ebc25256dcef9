"""An endless shuffled order of drawings in constant memory: any part of it is computed when it is asked for.

Within an epoch each drawing comes once, those of thin words up to MAX_REPEATS times. A Feistel network shuffles the
positions without a table, which would take 400 MB for fifty million drawings, anew for each epoch. Walking on while a
value is out of range (Black and Rogaway, *Ciphers with arbitrary finite domains*, 2002) fits it to any number of them.
"""

import numpy as np
from numba import njit

MAX_REPEATS = 8  # how often a thin word's drawing may come in one epoch
_ROUNDS = 6


class Order:
    """The order that a seed gives to the drawings of some :class:`~inkrush_models.pack.Spans`."""

    def __init__(self, spans, seed):
        counts = spans.counts()
        repeats = np.clip(counts.max() // np.maximum(counts, 1), 1, MAX_REPEATS)
        self._spans, self._seed = spans, seed
        self._counts = counts
        self._stops = np.cumsum(counts * repeats)

    @property
    def epoch(self):
        """The number of positions in one epoch."""
        return int(self._stops[-1])

    def pick(self, at, size):
        """``(numbers, labels)`` of ``size`` positions from ``at`` on, across epochs where need be."""
        parts = []
        while size > 0:
            epoch, offset = divmod(at, self.epoch)
            taken = min(size, self.epoch - offset)
            key = np.random.default_rng([self._seed, epoch]).integers(2**64, dtype=np.uint64)
            parts.append(shuffled(offset, taken, self.epoch, key))
            at, size = at + taken, size - taken
        positions = np.concatenate(parts)
        labels = np.searchsorted(self._stops, positions, side="right")
        within = positions - np.concatenate([[0], self._stops])[labels]
        return self._spans.first[labels] + within % self._counts[labels], labels


@njit(nogil=True, cache=True)
def shuffled(at, size, total, key):
    """Where positions ``at .. at + size - 1`` of ``total`` go under the permutation of a 64-bit key."""
    half = 1
    while 1 << 2 * half < total:
        half += 1
    mask = (1 << half) - 1
    found = np.empty(size, np.int64)
    for i in range(size):
        value = at + i
        while True:
            left, right = value >> half, value & mask
            for turn in range(_ROUNDS):
                left, right = right, left ^ (np.int64(_mixed(np.uint64(right), key, np.uint64(turn))) & mask)
            value = left << half | right
            if value < total:
                break
        found[i] = value
    return found


@njit(nogil=True, cache=True)
def _mixed(value, key, turn):
    """The finaliser of SplitMix64, of a value, a key and the number of the round."""
    z = key ^ (value + (turn + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15))
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))
