"""Strokes as the tutorial reads them: for each point the way from the point before it, and whether the pen is lifted.

Ways are in quarters of the longer side of what is drawn so far, so place and scale do not matter.
"""

import numpy as np
from numba import njit

from .. import augment

MAX_POINTS = 192  # later points of a drawing are not read


def rows(pack, numbers, seeds, strength, shares):
    """``(rows[D, MAX_POINTS, 3], lengths[D])`` of drawings after shares of their points."""
    found = np.zeros((len(numbers), MAX_POINTS, 3), np.float32)
    lengths = np.zeros(len(numbers), np.int64)
    _many(pack.xy, pack.last, pack.start, numbers, seeds, strength, shares, found, lengths)
    return found, lengths


@njit(nogil=True, cache=True)
def _many(xy, last, start, numbers, seeds, strength, shares, found, lengths):
    for row in range(len(numbers)):
        span = slice(start[numbers[row]], start[numbers[row] + 1])
        points, ends = augment.redraw(xy[span], last[span], seeds[row], strength)
        drawn = min(max(1, int(np.ceil(shares[row] * len(points)))), found.shape[1])
        features(points[:drawn], ends[:drawn], found[row])
        lengths[row] = drawn


@njit(nogil=True, cache=True)
def features(points, ends, out):
    """Writes ``(dx, dy, lifted)`` of each of ``points[P, 2]`` into ``out``; the first point's way is zero."""
    width = points[:, 0].max() - points[:, 0].min()
    height = points[:, 1].max() - points[:, 1].min()
    unit = max(1.0, width, height) / 4.0
    for i in range(len(points)):
        before = max(0, i - 1)
        out[i, 0] = (points[i, 0] - points[before, 0]) / unit
        out[i, 1] = (points[i, 1] - points[before, 1]) / unit
        out[i, 2] = ends[i]


def alone(points, ends):
    """The inputs ``[P, 1, 3]`` for one drawing as it is so far."""
    out = np.zeros((len(points), 3), np.float32)
    features(points, ends, out)
    return out[:, None]
