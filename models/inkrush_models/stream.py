"""The endless stream of training batches, made on threads of its own.

Drawings come in the order of :mod:`order`; a block of them is made ready at once, sorted by length and cut into
batches, so padding is small. A block is a pure function of (seed, block number): workers make several at a time, and a
resumed run equals an uninterrupted one.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
from numba import njit

from . import augment, normal_form
from .order import Order

MAX_TOKENS = 192
BATCHES_PER_BLOCK = 48
# Batches have a multiple of so many time steps, and so many shares of second readings: few shapes, few kernels.
LENGTH_STEP = 4
READING_SHARES = 8


_NO_ROWS = np.zeros(0, np.int64)


@dataclass(frozen=True)
class Batch:
    """``tokens`` as the form has them (``[T, N, 4]`` float32), ``lengths[N]``, ``labels[N]``, and its number.

    Rows are made of the drawings with ``numbers[N]``, or are nonsense. Its last rows may be a second reading of earlier
    ones: ``first_readings[K]`` are those rows, in order.
    """

    tokens: np.ndarray
    lengths: np.ndarray
    labels: np.ndarray
    numbers: np.ndarray
    number: int
    first_readings: np.ndarray = field(default_factory=lambda: _NO_ROWS)


@dataclass(frozen=True)
class Form:
    """What a network reads of a drawing.

    ``make(pack, numbers, seeds, strength)``, of a pack that holds the block's drawings only, answers
    ``(rows[D + K, ...], lengths[D + K])``; ``gather(rows, lengths)`` lays some of those rows out as a batch.
    ``relabel(labels, seeds)`` says what the rows made of these seeds are of. ``reread(seeds)`` says which of the
    drawings, in rising order, the last K rows are a second reading of.
    """

    make: Callable
    gather: Callable
    relabel: Callable = lambda labels, seeds: labels
    reread: Callable = lambda seeds: _NO_ROWS


@njit(nogil=True, cache=True)
def tokenize_many(xy, last, start, numbers, seeds, strength, tokens, lengths):
    """Augments and tokenises drawings into ``tokens[D, MAX_TOKENS, 4]`` and ``lengths[D]``, as ``augment.redraw``."""
    out = np.zeros((tokens.shape[1], 4))
    for row in range(len(numbers)):
        first = start[numbers[row]]
        stop = start[numbers[row] + 1]
        points, ends = augment.redraw(xy[first:stop], last[first:stop], seeds[row], strength)
        found = normal_form.tokenize(points, ends, out, normal_form.MINIMUM_SIZE, normal_form.STEPS_PER_SIZE)
        lengths[row] = min(found, tokens.shape[1])
        for i in range(lengths[row]):
            for f in range(4):
                tokens[row, i, f] = out[i, f]


def _make_tokens(pack, numbers, seeds, strength):
    tokens = np.zeros((len(numbers), MAX_TOKENS, 4), np.float32)
    lengths = np.zeros(len(numbers), np.int64)
    tokenize_many(pack.xy, pack.last, pack.start, numbers, seeds, strength, tokens, lengths)
    return tokens, lengths


def padded_length(longest):
    """The number of time steps a batch with this longest drawing is given."""
    return min(MAX_TOKENS, -(-int(longest) // LENGTH_STEP) * LENGTH_STEP)


def time_first(rows, lengths):
    """``[N, T, F]`` as ``[T, N, F]``, no longer than the longest needs."""
    return np.ascontiguousarray(rows[:, : padded_length(lengths.max())].transpose(1, 0, 2))


TOKENS = Form(_make_tokens, time_first)


class Stream:
    """Batches from a given one on, forever; ``close`` ends its threads.

    ``strength_at`` answers the strength of augmentation for a block, given the number of its first batch. Memory is
    that of ``workers + 2`` blocks, however many drawings there are.
    """

    def __init__(self, pack, spans, batch_size, seed, strength_at, first_batch=0, form=TOKENS, workers=1):
        self._pack, self._order, self._form = pack, Order(spans, seed), form
        self._batch_size, self._seed, self._strength_at = batch_size, seed, strength_at
        self._next, self._skip = divmod(first_batch, BATCHES_PER_BLOCK)
        self._ahead = workers + 1
        self._pool = ThreadPoolExecutor(workers, "stream")
        self._pending = deque()
        self._fill()

    def __iter__(self):
        while True:
            block = self._pending.popleft().result()
            self._fill()
            yield from block[self._skip :]
            self._skip = 0

    def close(self):
        """Ends the workers; batches already made are dropped."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _fill(self):
        while len(self._pending) < self._ahead:
            self._pending.append(self._pool.submit(self._block, self._next))
            self._next += 1

    def _block(self, block):
        size = self._batch_size * BATCHES_PER_BLOCK
        numbers, labels = self._order.pick(block * size, size)
        generator = np.random.default_rng([self._seed, 1, block])
        seeds = generator.integers(0, 2**32, size, dtype=np.uint32)
        first = block * BATCHES_PER_BLOCK
        taken = self._pack.take(numbers)
        rows, lengths = self._form.make(taken, np.arange(size), seeds, self._strength_at(first))
        reread = self._form.reread(seeds)
        labels = self._form.relabel(labels, seeds)
        labels, numbers = (np.concatenate([a, a[reread]]) for a in (labels, numbers))
        picked = np.argsort(lengths[:size], kind="stable").reshape(BATCHES_PER_BLOCK, self._batch_size)
        picked = picked[generator.permutation(BATCHES_PER_BLOCK)]
        batches = []
        for number, p in enumerate(picked, first):
            twice = self._even(np.flatnonzero(np.isin(p, reread)))
            p = np.concatenate([p, size + np.searchsorted(reread, p[twice])])
            tokens = self._form.gather(rows[p], lengths[p])
            batches.append(Batch(tokens, lengths[p], labels[p], numbers[p], number, twice))
        return batches

    def _even(self, twice):
        step = max(1, self._batch_size // READING_SHARES)
        return twice[: len(twice) // step * step]
