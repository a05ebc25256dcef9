"""The pens of other players: how often they report, on which screen, how steadily and how fast they are led.

Compiled and drawn from numba's generator like :mod:`augment`; units are those of the canvas.
"""

import math

import numpy as np
from numba import njit

from .normal_form import CANVAS_HEIGHT, CANVAS_WIDTH

MAX_POINTS = 1024
STRIDE = (10.0, 200.0)  # units between two reports: a slow pen at 240 a second, a hasty one at 30
PIXEL = (1.0, 10.5)  # units: a screen of 4,096 pixels, one of 400
TREMOR = 4.0  # units, the most that a hand trembles
HESITATION = 0.1  # chance that a stroke is halted on its way


@njit(nogil=True, cache=True)
def _log_uniform(low, high):
    return math.exp(math.log(low) + np.random.random() * math.log(high / low))


@njit(nogil=True, cache=True)
def report(points, ends, count, reported, reported_ends):
    """Leads a pen along a drawing ``points[:count]`` and writes what it reports; the number of reports.

    At most MAX_POINTS are written: a long drawing is drawn with longer strides.
    """
    pixel, tremor = _log_uniform(PIXEL[0], PIXEL[1]), TREMOR * np.random.random()
    length, strokes = 0.0, int(ends[:count].sum())
    for i in range(1, count):
        if ends[i - 1] == 0:
            length += math.hypot(points[i, 0] - points[i - 1, 0], points[i, 1] - points[i - 1, 1])
    stride = max(_log_uniform(STRIDE[0], STRIDE[1]), length / max(1, MAX_POINTS / 2 - 8 * strokes))
    found, first = 0, 0
    for i in range(count):
        if ends[i]:
            found = _stroke(points[first : i + 1], stride, tremor, reported, reported_ends, found)
            first = i + 1
    _onto_screen(reported, found, pixel)
    return found


@njit(nogil=True, cache=True)
def _stroke(way, stride, tremor, reported, ends, found):
    """One stroke at a speed that changes on the way; the pen reports its first and its last place."""
    quickness = 0.5 * np.random.normal()
    halt = int(len(way) * np.random.random()) if np.random.random() < HESITATION else -1
    found = _put(way[0], 0.0, reported, ends, found)
    left = stride * np.random.random()
    for i in range(1, len(way)):
        dx, dy = way[i, 0] - way[i - 1, 0], way[i, 1] - way[i - 1, 1]
        length, on = math.hypot(dx, dy), 0.0
        pace = stride * math.exp(quickness * (2.0 * i / len(way) - 1.0))
        while length - on > left and found < MAX_POINTS - 8:
            on += left
            place = way[i - 1] + np.array([dx, dy]) * (on / length)
            found = _put(place, tremor, reported, ends, found)
            left = pace
        left -= length - on
        if i == halt:
            for _ in range(3):
                found = _put(way[i], 2.0 * tremor, reported, ends, found)
    found = _put(way[-1], 0.0, reported, ends, found)
    ends[found - 1] = 1
    return found


@njit(nogil=True, cache=True)
def _put(place, tremor, reported, ends, found):
    found = min(found, MAX_POINTS - 1)  # compiled code would write past its room
    reported[found, 0] = place[0] + tremor * np.random.normal()
    reported[found, 1] = place[1] + tremor * np.random.normal()
    ends[found] = 0
    return found + 1


@njit(nogil=True, cache=True)
def _onto_screen(points, count, pixel):
    """Rounds down to pixels, and their corners to whole units of the canvas."""
    for i in range(count):
        x, y = math.floor(points[i, 0] / pixel) * pixel, math.floor(points[i, 1] / pixel) * pixel
        points[i, 0] = min(CANVAS_WIDTH - 1.0, max(0.0, math.floor(x)))
        points[i, 1] = min(CANVAS_HEIGHT - 1.0, max(0.0, math.floor(y)))
