"""Made nonsense: what people draw that is none of the words, so that the model learns to say so.

Compiled and drawn from numba's generator like :mod:`inkrush_models.augment`. Every kind writes ``points`` (any units)
and ``ends`` and answers how many points there are. The kinds from HELD_OUT on are never trained on: they tell whether
the answer carries over to nonsense that nobody thought of.
"""

import numpy as np
from numba import njit

from .. import augment
from . import borrowed, invented, writing
from .pen import MAX_POINTS

SCRIBBLE, POLYLINE, TAPS, WRITING, MASH, FRAGMENTS, HATCHING, COILS, SHUFFLED, CURVES = range(10)  # trained on
SIGNATURE, STAMPS, MAZE = range(10, 13)  # never
NAMES = (
    *("scribble", "polyline", "taps", "writing", "mash", "fragments", "hatching", "coils", "shuffled", "curves"),
    *("signature", "stamps", "maze"),
)
HELD_OUT = SIGNATURE
_SHARES = (0.16, 0.09, 0.05, 0.18, 0.15, 0.15, 0.07, 0.04, 0.04, 0.07)  # of the kinds before HELD_OUT
TRAINED_SHARES = np.cumsum(_SHARES)
__all__ = ["HELD_OUT", "MAX_POINTS", "NAMES", "TRAINED_SHARES", "draw"]


@njit(nogil=True, cache=True)
def draw(kind, source, number, glyphs, points, ends):
    """One piece of nonsense on the canvas; the number of points.

    ``source`` is ``(xy, last, start, label, first, stop)``: a pack and the spans of its drawings that may be taken
    apart; ``number`` is one of them.
    """
    if kind == TAPS:
        return invented.taps(points, ends)
    if kind == WRITING:
        count = writing.writing(glyphs, points, ends)
    elif kind == MASH:
        count = borrowed.mash(source, number, points, ends)
    elif kind == FRAGMENTS:
        count = borrowed.fragments(source, points, ends)
    elif kind == SHUFFLED:
        count = borrowed.shuffled(source, number, points, ends)
    else:
        count = _invented(kind, points, ends)
    augment.transform(points, count, 1.0)
    return count


@njit(nogil=True, cache=True)
def _invented(kind, points, ends):
    if kind == SCRIBBLE:
        return invented.scribble(points, ends)
    if kind == POLYLINE:
        return invented.polyline(points, ends)
    if kind == HATCHING:
        return invented.hatching(points, ends)
    if kind == COILS:
        return invented.coils(points, ends)
    if kind == CURVES:
        return invented.curves(points, ends)
    if kind == SIGNATURE:
        return invented.signature(points, ends)
    if kind == STAMPS:
        return invented.stamps(points, ends)
    return invented.maze(points, ends)
