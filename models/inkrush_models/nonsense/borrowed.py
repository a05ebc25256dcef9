"""Nonsense made of drawings that are taken apart."""

import math

import numpy as np
from numba import njit

from . import pen


@njit(nogil=True, cache=True)
def _any_drawing(source):
    _, _, _, _, first, stop = source
    word = pen.between(0, len(first) - 1)
    return pen.between(first[word], stop[word] - 1)


@njit(nogil=True, cache=True)
def mash(source, number, points, ends):
    """Two drawings of different words over each other, one after the other or stroke by stroke in turn."""
    xy, last, start, label, _, _ = source
    other = _any_drawing(source)
    while label[other] == label[number]:
        other = _any_drawing(source)
    at, stop = np.array([start[number], start[other]]), np.array([start[number + 1], start[other + 1]])
    scale = np.array([1.0, math.exp(pen.uniform(math.log(0.5), math.log(1.5)))])
    shift = np.array([0.0, pen.uniform(-0.4, 0.6) * pen.BOX])
    drop = np.array([0.0, pen.uniform(-0.4, 0.6) * pen.BOX])
    in_turn = np.random.random() < 0.6
    count, which = 0, 0
    while (at[0] < stop[0] or at[1] < stop[1]) and count < pen.MAX_POINTS:
        if at[which] >= stop[which]:
            which = 1 - which
        i = at[which]
        at[which] += 1
        x, y = shift[which] + scale[which] * xy[i, 0], drop[which] + scale[which] * xy[i, 1]
        count = pen.put(points, ends, count, x, y)
        ends[count - 1] = last[i]
        if last[i] and in_turn:
            which = 1 - which
    ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def fragments(source, points, ends):
    """Strokes of many drawings thrown together."""
    xy, last, start, _, _, _ = source
    count = 0
    for _ in range(pen.between(3, 12)):
        number = _any_drawing(source)
        first = pen.between(start[number], start[number + 1] - 1)
        while first > start[number] and last[first - 1] == 0:
            first -= 1
        scale, dx, dy = pen.uniform(0.3, 1.5), pen.uniform(0, pen.BOX), pen.uniform(0, pen.BOX)
        i = first
        while count < pen.MAX_POINTS and (i == first or last[i - 1] == 0):
            x = dx + scale * (float(xy[i, 0]) - float(xy[first, 0]))
            y = dy + scale * (float(xy[i, 1]) - float(xy[first, 1]))
            count = pen.put(points, ends, count, x, y)
            i += 1
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def shuffled(source, number, points, ends):
    """The points of a drawing in any order."""
    xy, last, start, _, _, _ = source
    count = min(pen.MAX_POINTS, start[number + 1] - start[number])
    order = np.random.permutation(count)
    for i in range(count):
        points[i, 0] = xy[start[number] + order[i], 0]
        points[i, 1] = xy[start[number] + order[i], 1]
        ends[i] = last[start[number] + i]
    ends[count - 1] = 1
    return count
