"""Ink as a small grey picture: lines with smooth edges, the aspect kept, what is drawn so far filling the frame.

Coverage of a pixel is taken from its centre's distance to the nearest line, which is what one sees of a round pen.
"""

import math

import numpy as np
from numba import njit

from .. import augment

MARGIN = 1.5  # pixels between the ink's box and the edge of the picture
HALF_LINE = 0.8  # pixels from a line's middle to its edge


def rows(side, pack, numbers, seeds, strength, shares):
    """``(pictures[D, side, side] uint8, ones[D])`` of drawings after shares of their points; 255 is ink."""
    pictures = np.zeros((len(numbers), side, side), np.uint8)
    _many(pack.xy, pack.last, pack.start, numbers, seeds, strength, shares, pictures)
    return pictures, np.ones(len(numbers), np.int64)


def alone(side, points, ends):
    """The inputs ``[1, side, side]`` for one drawing as it is so far."""
    picture = np.zeros((side, side), np.uint8)
    render(points, ends, picture)
    return picture[None]


def as_they_are(pictures, lengths):
    """Pictures need no layout."""
    return pictures


@njit(nogil=True, cache=True)
def _many(xy, last, start, numbers, seeds, strength, shares, pictures):
    for row in range(len(numbers)):
        span = slice(start[numbers[row]], start[numbers[row] + 1])
        points, ends = augment.redraw(xy[span], last[span], seeds[row], strength)
        drawn = max(1, int(np.ceil(shares[row] * len(points))))
        render(points[:drawn], ends[:drawn], pictures[row])


@njit(nogil=True, cache=True)
def render(points, ends, picture):
    """Draws ``points[P, 2]``, with ``ends`` true at each stroke's last, into ``picture[S, S]`` of zeros."""
    side = len(picture)
    low_x, low_y = points[:, 0].min(), points[:, 1].min()
    width, height = points[:, 0].max() - low_x, points[:, 1].max() - low_y
    free = side - 1 - 2 * MARGIN
    scale = free / max(1.0, width, height)
    left = (side - 1 - scale * width) / 2
    top = (side - 1 - scale * height) / 2
    begins = True
    px, py = 0.0, 0.0
    for i in range(len(points)):
        x = left + scale * (points[i, 0] - low_x)
        y = top + scale * (points[i, 1] - low_y)
        if begins:
            px, py = x, y
        _line(px, py, x, y, picture)
        px, py = x, y
        begins = ends[i] != 0


@njit(nogil=True, cache=True)
def _line(ax, ay, bx, by, picture):
    """Adds a line with round ends; where lines meet, the darker one counts."""
    side = len(picture)
    reach = HALF_LINE + 0.5
    dx, dy = bx - ax, by - ay
    square = dx * dx + dy * dy
    for y in range(max(0, math.ceil(min(ay, by) - reach)), min(side - 1, math.floor(max(ay, by) + reach)) + 1):
        for x in range(max(0, math.ceil(min(ax, bx) - reach)), min(side - 1, math.floor(max(ax, bx) + reach)) + 1):
            along = 0.0 if square == 0.0 else min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / square))
            distance = math.hypot(x - ax - along * dx, y - ay - along * dy)
            ink = min(1.0, max(0.0, reach - distance))
            picture[y, x] = max(picture[y, x], np.uint8(255.0 * ink + 0.5))
