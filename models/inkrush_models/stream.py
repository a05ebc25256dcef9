"""The endless stream of training batches, made on a thread of its own.

Drawings come in a shuffled order in which thin words repeat; a block of them is tokenised at once, sorted by length
and cut into batches, so padding is small. A block is a pure function of (seed, block number), which is what makes a
resumed run equal to an uninterrupted one.
"""

import contextlib
import queue
import threading
from dataclasses import dataclass

import numpy as np
from numba import njit

from . import augment, normal_form

MAX_TOKENS = 192
MAX_REPEATS = 8  # how often a thin word's drawing may come in one epoch
BATCHES_PER_BLOCK = 48
LENGTH_STEP = 4  # batches are padded to a multiple of this: few shapes, so few compiled kernels


@dataclass(frozen=True)
class Batch:
    """``tokens[T, N, 4]`` float32 padded with zeros, ``lengths[N]``, ``labels[N]``, and its number in the stream."""

    tokens: np.ndarray
    lengths: np.ndarray
    labels: np.ndarray
    number: int


@njit(nogil=True, cache=True)
def tokenize_many(xy, last, start, numbers, seeds, strength, tokens, lengths):
    """Augments and tokenises drawings into ``tokens[D, MAX_TOKENS, 4]`` and ``lengths[D]``.

    With negative strength nothing is drawn at random: drawings are placed as in replay.
    """
    out = np.zeros((tokens.shape[1], 4))
    for row in range(len(numbers)):
        first = start[numbers[row]]
        stop = start[numbers[row] + 1]
        ends = np.zeros(stop - first, np.uint8)
        points = np.zeros((stop - first, 2))
        if strength >= 0.0:
            augment.seed_generator(seeds[row])
            count = augment.rearrange(xy[first:stop], last[first:stop], points, ends, strength)
            augment.transform(points, count, strength)
        else:
            count = stop - first
            points = normal_form.place(xy[first:stop].astype(np.float64))
            ends[:] = last[first:stop]
        found = normal_form.tokenize(
            points[:count], ends[:count], out, normal_form.MINIMUM_SIZE, normal_form.STEPS_PER_SIZE
        )
        lengths[row] = min(found, tokens.shape[1])
        for i in range(lengths[row]):
            for f in range(4):
                tokens[row, i, f] = out[i, f]


def epoch_order(labels, seed, epoch):
    """One epoch's order of positions into ``labels``: each once, those of thin words up to MAX_REPEATS times."""
    counts = np.bincount(labels)
    repeats = np.clip(counts.max() // np.maximum(counts, 1), 1, MAX_REPEATS)[labels]
    return np.random.default_rng([seed, epoch]).permutation(np.repeat(np.arange(len(labels)), repeats))


class Stream:
    """Batches from a given one on, forever; ``close`` ends its thread.

    ``strength_at`` answers the strength of augmentation for a block, given the number of its first batch.
    """

    def __init__(self, pack, numbers, batch_size, seed, strength_at, first_batch=0):
        self._pack, self._numbers = pack, numbers
        self._labels = np.asarray(pack.label)[numbers]
        self._batch_size, self._seed, self._strength_at = batch_size, seed, strength_at
        self._epoch, self._order = -1, None
        self._ready = queue.Queue(maxsize=2)
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._produce, args=(first_batch,), name="stream", daemon=True)
        self._thread.start()

    def __iter__(self):
        while True:
            block = self._ready.get()
            if isinstance(block, BaseException):
                raise block
            yield from block

    def close(self):
        """Ends the producing thread; batches already made are dropped."""
        self._closed.set()
        while self._thread.is_alive():
            with contextlib.suppress(queue.Empty):
                self._ready.get(timeout=0.05)

    def _produce(self, first_batch):
        block, skip = divmod(first_batch, BATCHES_PER_BLOCK)
        try:
            while not self._closed.is_set():
                self._ready.put(self._block(block)[skip:])
                block, skip = block + 1, 0
        except Exception as problem:  # surfaces in the training thread, which is waiting for a block
            self._ready.put(problem)

    def _block(self, block):
        size = self._batch_size * BATCHES_PER_BLOCK
        picked = self._pick(block * size, size)
        generator = np.random.default_rng([self._seed, 1, block])
        seeds = generator.integers(0, 2**32, size, dtype=np.uint32)
        tokens = np.zeros((size, MAX_TOKENS, 4), np.float32)
        lengths = np.zeros(size, np.int64)
        first = block * BATCHES_PER_BLOCK
        tokenize_many(*self._sources(), self._numbers[picked], seeds, self._strength_at(first), tokens, lengths)
        rows = np.argsort(lengths, kind="stable").reshape(BATCHES_PER_BLOCK, self._batch_size)
        rows = rows[generator.permutation(BATCHES_PER_BLOCK)]
        labels = self._labels[picked].astype(np.int64)
        return [_batch(tokens, lengths, labels, r, first + i) for i, r in enumerate(rows)]

    def _pick(self, at, size):
        """``size`` positions of the endless order from ``at`` on, across epochs where need be."""
        picked = []
        while size > 0:
            if self._order is None:
                self._load_epoch(0)
            epoch, offset = divmod(at, len(self._order))
            self._load_epoch(epoch)
            part = self._order[offset : offset + size]
            picked.append(part)
            at, size = at + len(part), size - len(part)
        return np.concatenate(picked)

    def _load_epoch(self, epoch):
        if epoch != self._epoch:
            self._epoch, self._order = epoch, epoch_order(self._labels, self._seed, epoch)

    def _sources(self):
        return self._pack.xy, self._pack.last, self._pack.start


def padded_length(longest):
    """The number of time steps a batch with this longest drawing is given."""
    return min(MAX_TOKENS, -(-int(longest) // LENGTH_STEP) * LENGTH_STEP)


def _batch(tokens, lengths, labels, rows, number):
    longest = padded_length(lengths[rows].max())
    return Batch(np.ascontiguousarray(tokens[rows, :longest].transpose(1, 0, 2)), lengths[rows], labels[rows], number)
