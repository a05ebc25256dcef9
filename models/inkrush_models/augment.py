"""Augmentation that looks like people: other hands, other habits, other screens.

Compiled and free of the GIL, so it runs beside the training thread. Every function draws from numba's own generator,
seeded per drawing, so a batch is a pure function of its seed.
"""

import math

import numpy as np
from numba import njit

from . import normal_form
from .normal_form import CANVAS_HEIGHT, CANVAS_WIDTH

MAX_STROKES = 256


@njit(nogil=True, cache=True)
def seed_generator(seed):
    """Seeds this thread's compiled generator."""
    np.random.seed(seed)


@njit(nogil=True, cache=True)
def redraw(xy, last, seed, strength):
    """A drawing as somebody else might have drawn it: ``(points[P, 2], ends[P])``, points in whole canvas units.

    With negative strength nothing is drawn at random: the drawing is placed as in replay.
    """
    ends = np.zeros(len(last), np.uint8)
    if strength < 0.0:
        ends[:] = last
        return normal_form.place(xy.astype(np.float64)), ends
    seed_generator(seed)
    points = np.zeros((len(last), 2))
    count = rearrange(xy, last, points, ends, strength)
    transform(points, count, strength)
    return points[:count], ends[:count]


@njit(nogil=True, cache=True)
def rearrange(xy, last, points, ends, strength):
    """Copies a drawing with its strokes drawn in another way; the number of points kept.

    Now and then a stroke is drawn backwards, two neighbours change places, one is forgotten, or the pen is not lifted
    between two. ``strength`` 0 copies.
    """
    starts, stops, strokes = _strokes(last)
    if np.random.random() < 0.3 * strength:
        for _ in range(1 + int(3 * np.random.random())):
            i = int(strokes * np.random.random())
            j = min(strokes - 1, i + 1)
            starts[i], starts[j] = starts[j], starts[i]
            stops[i], stops[j] = stops[j], stops[i]
    flip_share = 0.4 if np.random.random() < 0.3 * strength else 0.0
    forgotten = int(strokes * np.random.random()) if strokes > 3 and np.random.random() < 0.1 * strength else -1
    merged = int(strokes * np.random.random()) if strokes > 1 and np.random.random() < 0.1 * strength else -1
    count = 0
    for k in range(strokes):
        if k == forgotten:
            continue
        length = stops[k] - starts[k]
        backwards = np.random.random() < flip_share
        for i in range(length):
            source = stops[k] - 1 - i if backwards else starts[k] + i
            points[count, 0] = xy[source, 0]
            points[count, 1] = xy[source, 1]
            ends[count] = 1 if i == length - 1 and k != merged else 0
            count += 1
    ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def _strokes(last):
    """``(starts, stops, number)`` of the strokes, the first MAX_STROKES of them."""
    starts = np.empty(MAX_STROKES, np.int64)
    stops = np.empty(MAX_STROKES, np.int64)
    number = 0
    start = 0
    for i in range(len(last)):
        if last[i] and number < MAX_STROKES:
            starts[number] = start
            stops[number] = i + 1
            number += 1
            start = i + 1
    return starts, stops, number


@njit(nogil=True, cache=True)
def transform(points, count, strength):
    """Mirrors, turns, stretches, shears, jitters and places a drawing anywhere on the canvas, in whole canvas units.

    The larger side becomes log-uniform between a quarter and 0.95 of the canvas height. ``strength`` scales how far
    the shape itself changes; placement is always random.
    """
    angle = strength * 0.12 * np.random.normal()
    aspect = math.exp(strength * 0.12 * np.random.normal())
    shear = strength * 0.08 * np.random.normal()
    jitter = strength * 1.2 * np.random.random()
    flip = -1.0 if np.random.random() < 0.15 * strength else 1.0
    cos, sin = math.cos(angle), math.sin(angle)
    for i in range(count):
        x = flip * points[i, 0] * aspect
        y = points[i, 1] / aspect
        x += shear * y
        points[i, 0] = cos * x - sin * y + jitter * np.random.normal()
        points[i, 1] = sin * x + cos * y + jitter * np.random.normal()
    _place_anywhere(points, count)


@njit(nogil=True, cache=True)
def _place_anywhere(points, count):
    low_x, high_x = points[:count, 0].min(), points[:count, 0].max()
    low_y, high_y = points[:count, 1].min(), points[:count, 1].max()
    side = max(high_x - low_x, high_y - low_y)
    wanted = CANVAS_HEIGHT * 0.25 * math.exp(np.random.random() * math.log(0.95 / 0.25))
    scale = wanted / side if side > 0.0 else 1.0
    free_x = CANVAS_WIDTH - 1 - scale * (high_x - low_x)
    free_y = CANVAS_HEIGHT - 1 - scale * (high_y - low_y)
    left = free_x * np.random.random()
    top = free_y * np.random.random()
    for i in range(count):
        x = left + scale * (points[i, 0] - low_x)
        y = top + scale * (points[i, 1] - low_y)
        points[i, 0] = min(CANVAS_WIDTH - 1.0, max(0.0, math.floor(x + 0.5)))
        points[i, 1] = min(CANVAS_HEIGHT - 1.0, max(0.0, math.floor(y + 0.5)))
