"""What a batch is mixed of: whole drawings, drawings cut off in the middle of a stroke, and nonsense, by many pens."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numba import njit

from . import augment, nonsense, normal_form, pens
from .nonsense import glyphs
from .pack import Spans
from .stream import MAX_TOKENS, Form, time_first

DRAWING = -1  # the kind of a row that is no nonsense


class Plan(NamedTuple):
    """Of each row: its kind of nonsense or DRAWING, the share of its points that is kept, whether a pen reports it."""

    kinds: np.ndarray
    cuts: np.ndarray
    reported: np.ndarray


@dataclass(frozen=True)
class Mixture:
    """Shares of a batch: ``nonsense`` is none of the words; ``unfinished`` drawings end where the pen was down;
    ``reported`` ones are seen as one of the :mod:`pens` reports them, and not by their corners alone.

    ``spans`` has one for each word. Nonsense is made of the drawings that are made ready with it.
    """

    spans: Spans
    nonsense: float
    unfinished: float
    reported: float

    @property
    def form(self):
        """For the stream of batches; nonsense is labelled with the class after the words."""
        return Form(self._rows, time_first, self._relabel)

    def plan(self, seeds):
        """The :class:`Plan` of rows with these seeds."""
        chance = np.random.default_rng(seeds).random((5, len(seeds)))
        kinds = np.searchsorted(nonsense.TRAINED_SHARES, chance[0])
        kinds[chance[1] >= self.nonsense] = DRAWING
        cuts = np.where((chance[2] < self.unfinished) & (kinds == DRAWING), chance[3], 1.0)
        return Plan(kinds, cuts, chance[4] < self.reported)

    def _rows(self, pack, numbers, seeds, strength):
        return tokenize(pack, numbers, seeds, strength, self.plan(seeds))

    def _relabel(self, labels, seeds):
        return np.where(self.plan(seeds).kinds == DRAWING, labels, len(self.spans.first))


def tokenize(pack, numbers, seeds, strength, plan):
    """``(tokens[D, MAX_TOKENS, 4], lengths[D])`` of rows as a :class:`Plan` has them; nonsense is made of any
    drawings."""
    tokens = np.zeros((len(numbers), MAX_TOKENS, 4), np.float32)
    lengths = np.zeros(len(numbers), np.int64)
    everything = np.zeros(1, np.int64), np.array([len(pack)])
    source = pack.xy, pack.last, pack.start, pack.label, *everything
    _tokenize(source, tuple(glyphs.table()), numbers, seeds, strength, plan, tokens, lengths)
    return tokens, lengths


@njit(nogil=True, cache=True)
def _tokenize(source, table, numbers, seeds, strength, plan, tokens, lengths):
    xy, last, start = source[:3]
    sizes = normal_form.MINIMUM_SIZE, normal_form.STEPS_PER_SIZE
    out = np.zeros((tokens.shape[1], 4))
    reports, report_ends = np.zeros((pens.MAX_POINTS, 2)), np.zeros(pens.MAX_POINTS, np.uint8)
    for row in range(len(numbers)):
        augment.seed_generator(seeds[row])
        first, stop = start[numbers[row]], start[numbers[row] + 1]
        room = max(nonsense.MAX_POINTS, stop - first + 1)
        points, ends = np.zeros((room, 2)), np.zeros(room, np.uint8)
        if plan.kinds[row] != DRAWING:
            count = nonsense.draw(plan.kinds[row], source, numbers[row], table, points, ends)
        else:
            count = augment.rearrange(xy[first:stop], last[first:stop], points, ends, strength)
            augment.transform(points, count, strength)
        if plan.reported[row]:
            count = pens.report(points, ends, count, reports, report_ends)
            points, ends = reports, report_ends
        if plan.cuts[row] < 1.0:
            count = _cut(points, ends, count, plan.cuts[row])
            found = normal_form.tokenize_unfinished(points[:count], ends[:count], out, sizes[0], sizes[1])
        else:
            found = normal_form.tokenize(points[:count], ends[:count], out, sizes[0], sizes[1])
        lengths[row] = min(found, tokens.shape[1])
        tokens[row, : lengths[row]] = out[: lengths[row]]


@njit(nogil=True, cache=True)
def _cut(points, ends, count, share):
    """Ends a drawing anywhere on the way after ``share`` of its points; how many are left."""
    kept = max(1, int(share * count))
    if kept < count and ends[kept - 1] == 0:
        on = np.random.random()
        for axis in range(2):
            points[kept, axis] = points[kept - 1, axis] + on * (points[kept, axis] - points[kept - 1, axis])
        ends[kept] = 0
        kept += 1
    return kept
