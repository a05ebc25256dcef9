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
    """Of each row: its kind of nonsense or DRAWING, the share of its points that is kept, whether a pen reports it,
    and the row for its second reading, by another pen; 0 for none."""

    kinds: np.ndarray
    cuts: np.ndarray
    reported: np.ndarray
    reread: np.ndarray


@dataclass(frozen=True)
class Mixture:
    """Shares of a batch: ``nonsense`` is none of the words; ``unfinished`` drawings end where the pen was down;
    ``reported`` ones are seen as one of the :mod:`pens` reports them, and not by their corners alone. Of whole drawings
    a share is ``reread``: they come a second time as another pen reports them.

    ``spans`` has one for each word. Nonsense is made of the drawings that are made ready with it.
    """

    spans: Spans
    nonsense: float
    unfinished: float
    reported: float
    reread: float

    @property
    def form(self):
        """For the stream of batches; nonsense is labelled with the class after the words."""
        return Form(self._rows, time_first, self._relabel, lambda seeds: np.flatnonzero(self.plan(seeds).reread))

    def plan(self, seeds):
        """The :class:`Plan` of rows with these seeds."""
        chance = np.random.default_rng(seeds).random((6, len(seeds)))
        kinds = np.searchsorted(nonsense.TRAINED_SHARES, chance[0])
        kinds[chance[1] >= self.nonsense] = DRAWING
        cuts = np.where((chance[2] < self.unfinished) & (kinds == DRAWING), chance[3], 1.0)
        twice = (chance[5] < self.reread) & (kinds == DRAWING) & (cuts == 1.0)
        return Plan(kinds, cuts, chance[4] < self.reported, twice * (len(seeds) - 1 + twice.cumsum()))

    def _rows(self, pack, numbers, seeds, strength):
        return tokenize(pack, numbers, seeds, strength, self.plan(seeds))

    def _relabel(self, labels, seeds):
        return np.where(self.plan(seeds).kinds == DRAWING, labels, len(self.spans.first))


def tokenize(pack, numbers, seeds, strength, plan):
    """``(tokens[D + K, MAX_TOKENS, 4], lengths[D + K])`` of rows as a :class:`Plan` has them, K of them read twice;
    nonsense is made of any drawings."""
    rows = len(numbers) + np.count_nonzero(plan.reread)
    tokens = np.zeros((rows, MAX_TOKENS, 4), np.float32)
    lengths = np.zeros(rows, np.int64)
    everything = np.zeros(1, np.int64), np.array([len(pack)])
    source = pack.xy, pack.last, pack.start, pack.label, *everything
    _tokenize(source, tuple(glyphs.table()), numbers, seeds, strength, plan, tokens, lengths)
    return tokens, lengths


@njit(nogil=True, cache=True)
def _tokenize(source, table, numbers, seeds, strength, plan, tokens, lengths):
    xy, last, start = source[:3]
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
        lengths[row] = _read(points, ends, count, plan.reported[row], plan.cuts[row], tokens[row])
        again = plan.reread[row]
        if again > 0:
            lengths[again] = _read(points, ends, count, True, 1.0, tokens[again])


@njit(nogil=True, cache=True)
def _read(points, ends, count, reported, cut, tokens):
    """Fills ``tokens[MAX_TOKENS, 4]`` with a drawing, which a cut changes; the number of tokens."""
    sizes = normal_form.MINIMUM_SIZE, normal_form.STEPS_PER_SIZE
    if reported:
        reports, report_ends = np.zeros((pens.MAX_POINTS, 2)), np.zeros(pens.MAX_POINTS, np.uint8)
        count = pens.report(points, ends, count, reports, report_ends)
        points, ends = reports, report_ends
    out = np.zeros((len(tokens), 4))
    if cut < 1.0:
        count = _cut(points, ends, count, cut)
        found = normal_form.tokenize_unfinished(points[:count], ends[:count], out, sizes[0], sizes[1])
    else:
        found = normal_form.tokenize(points[:count], ends[:count], out, sizes[0], sizes[1])
    found = min(found, len(tokens))
    tokens[:found] = out[:found]
    return found


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
