"""Made nonsense: what people draw that is none of the words, so that the model learns to say so.

Compiled and drawn from numba's generator like :mod:`augment`. Every kind writes ``points`` (any units) and ``ends``
and answers how many points there are. The kinds from HELD_OUT on are never trained on: they tell whether the answer
carries over to nonsense that nobody thought of.
"""

import math

import numpy as np
from numba import njit

from . import augment

SCRIBBLE, POLYLINE, TAPS, WRITING, MASH, FRAGMENTS, HATCHING, COILS, SHUFFLED = range(9)
NAMES = ("scribble", "polyline", "taps", "writing", "mash", "fragments", "hatching", "coils", "shuffled")
HELD_OUT = HATCHING
TRAINED_SHARES = np.cumsum([0.2, 0.12, 0.06, 0.22, 0.2, 0.2])  # of the kinds before HELD_OUT, cumulated
MAX_POINTS = 1024
BOX = 255.0  # side of the square that nonsense is made in


@njit(nogil=True, cache=True)
def draw(kind, source, number, glyphs, points, ends):
    """One piece of nonsense on the canvas; the number of points.

    ``source`` is ``(xy, last, start, label, first, stop)``: a pack and the spans of its drawings that may be taken
    apart; ``number`` is one of them.
    """
    if kind == TAPS:
        return _taps(points, ends)
    if kind == SCRIBBLE:
        count = _scribble(points, ends)
    elif kind == POLYLINE:
        count = _polyline(points, ends)
    elif kind == WRITING:
        count = _writing(glyphs, points, ends)
    elif kind == MASH:
        count = _mash(source, number, points, ends)
    elif kind == FRAGMENTS:
        count = _fragments(source, points, ends)
    elif kind == HATCHING:
        count = _hatching(points, ends)
    elif kind == COILS:
        count = _coils(points, ends)
    else:
        count = _shuffled(source, number, points, ends)
    augment.transform(points, count, 1.0)
    return count


@njit(nogil=True, cache=True)
def _between(low, high):
    """A whole number from ``low`` to ``high``, both included."""
    return low + int((high - low + 1) * np.random.random())


@njit(nogil=True, cache=True)
def _uniform(low, high):
    return low + (high - low) * np.random.random()


@njit(nogil=True, cache=True)
def _any_drawing(source):
    _, _, _, _, first, stop = source
    word = _between(0, len(first) - 1)
    return _between(first[word], stop[word] - 1)


@njit(nogil=True, cache=True)
def _put(points, ends, count, x, y):
    points[count, 0] = x
    points[count, 1] = y
    ends[count] = 0
    return count + 1


@njit(nogil=True, cache=True)
def _scribble(points, ends):
    """A pen that wanders about, turning more or less, drawn back to the middle."""
    unrest = math.exp(_uniform(math.log(0.08), math.log(1.2)))
    count = 0
    for _ in range(_between(1, 4)):
        x, y, heading, turn = _uniform(0, BOX), _uniform(0, BOX), _uniform(0, 2 * math.pi), 0.0
        for _ in range(_between(8, 60)):
            count = _put(points, ends, count, x, y)
            turn = 0.8 * turn + unrest * np.random.normal()
            to_middle = math.atan2(BOX / 2 - y, BOX / 2 - x) - heading
            pull = math.hypot(BOX / 2 - x, BOX / 2 - y) / BOX
            heading += turn + 0.5 * pull * math.sin(to_middle)
            step = 14.0 * math.exp(0.4 * np.random.normal())
            x += step * math.cos(heading)
            y += step * math.sin(heading)
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def _polyline(points, ends):
    """Straight lines between random places."""
    width, height = _uniform(0.3, 1.0) * BOX, _uniform(0.3, 1.0) * BOX
    count = 0
    for _ in range(_between(1, 6)):
        for _ in range(_between(2, 9)):
            count = _put(points, ends, count, _uniform(0, width), _uniform(0, height))
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def _taps(points, ends):
    """Dots, and strokes too short to be any; in canvas units and never enlarged."""
    count = 0
    reach = math.exp(_uniform(math.log(4.0), math.log(1400.0)))
    for _ in range(_between(1, 12)):
        x, y = 2048 + _uniform(-reach, reach), 1536 + _uniform(-reach, reach)
        for _ in range(_between(1, 3)):
            x, y = x + _uniform(-20, 20), y + _uniform(-20, 20)
            count = _put(points, ends, count, math.floor(x + 0.5), math.floor(y + 0.5))
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def _writing(glyphs, points, ends):
    """Some letters, digits or syllables, side by side or one below the other, in somebody's hand."""
    table, last, start, alone = glyphs
    number = _between(1, 5)
    across, down = (0.0, 8.0) if np.random.random() < 0.15 else (5.5, 0.0)
    shake = _uniform(0.05, 0.35)
    count = 0
    for place in range(number):
        glyph = _between(0, (alone if number == 1 else len(start) - 1) - 1)
        left, top = place * across + 0.4 * np.random.normal(), place * down + 0.4 * np.random.normal()
        for i in range(start[glyph], start[glyph + 1]):
            x, y = left + table[i, 0] + shake * np.random.normal(), top + table[i, 1] + shake * np.random.normal()
            if i > start[glyph] and last[i - 1] == 0 and np.random.random() < 0.7:
                bow = 0.2 * np.random.normal()
                px, py = points[count - 1, 0], points[count - 1, 1]
                count = _put(points, ends, count, (px + x) / 2 + bow * (y - py), (py + y) / 2 - bow * (x - px))
            count = _put(points, ends, count, x, y)
            ends[count - 1] = last[i]
    return count


@njit(nogil=True, cache=True)
def _mash(source, number, points, ends):
    """Two drawings of different words over each other, one after the other or stroke by stroke in turn."""
    xy, last, start, label, _, _ = source
    other = _any_drawing(source)
    while label[other] == label[number]:
        other = _any_drawing(source)
    at, stop = np.array([start[number], start[other]]), np.array([start[number + 1], start[other + 1]])
    scale = np.array([1.0, math.exp(_uniform(math.log(0.5), math.log(1.5)))])
    shift = np.array([0.0, _uniform(-0.4, 0.6) * BOX])
    drop = np.array([0.0, _uniform(-0.4, 0.6) * BOX])
    in_turn = np.random.random() < 0.6
    count, which = 0, 0
    while (at[0] < stop[0] or at[1] < stop[1]) and count < MAX_POINTS:
        if at[which] >= stop[which]:
            which = 1 - which
        i = at[which]
        at[which] += 1
        x, y = shift[which] + scale[which] * xy[i, 0], drop[which] + scale[which] * xy[i, 1]
        count = _put(points, ends, count, x, y)
        ends[count - 1] = last[i]
        if last[i] and in_turn:
            which = 1 - which
    ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def _fragments(source, points, ends):
    """Strokes of many drawings thrown together."""
    xy, last, start, _, _, _ = source
    count = 0
    for _ in range(_between(3, 12)):
        number = _any_drawing(source)
        first = _between(start[number], start[number + 1] - 1)
        while first > start[number] and last[first - 1] == 0:
            first -= 1
        scale, dx, dy = _uniform(0.3, 1.5), _uniform(0, BOX), _uniform(0, BOX)
        i = first
        while count < MAX_POINTS and (i == first or last[i - 1] == 0):
            x = dx + scale * (float(xy[i, 0]) - float(xy[first, 0]))
            y = dy + scale * (float(xy[i, 1]) - float(xy[first, 1]))
            count = _put(points, ends, count, x, y)
            i += 1
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def _hatching(points, ends):
    """A patch filled by going to and fro, with or without lifting the pen, once or twice."""
    count = 0
    for _ in range(_between(1, 3)):
        left, top, width, height = _uniform(0, BOX), _uniform(0, BOX), _uniform(40, BOX), _uniform(40, BOX)
        slant, lines, lifting = _uniform(-0.5, 0.5), _between(5, 14), np.random.random() < 0.3
        for line in range(lines):
            y = top + height * line / lines
            for side in range(2):
                x = left + (width if (line + side) % 2 else 0.0) + 0.06 * width * np.random.normal()
                count = _put(points, ends, count, x, y + slant * (x - left) + 3.0 * np.random.normal())
            ends[count - 1] = 1 if lifting else 0
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def _coils(points, ends):
    """Loops like a coiled wire, along a bent way."""
    count = 0
    for _ in range(_between(1, 2)):
        radius, turns, bend = _uniform(15, 70), _between(4, 9), _uniform(-1.0, 1.0)
        along, heading = _uniform(0.2, 2.2) * radius, _uniform(0, 2 * math.pi)
        x, y = _uniform(0, BOX), _uniform(0, BOX)
        for i in range(9 * turns):
            angle = 2 * math.pi * i / 9
            count = _put(points, ends, count, x + radius * math.cos(angle), y + radius * math.sin(angle))
            x += along / 9 * math.cos(heading)
            y += along / 9 * math.sin(heading)
            heading += bend / 9
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def _shuffled(source, number, points, ends):
    """The points of a drawing in any order."""
    xy, last, start, _, _, _ = source
    count = min(MAX_POINTS, start[number + 1] - start[number])
    order = np.random.permutation(count)
    for i in range(count):
        points[i, 0] = xy[start[number] + order[i], 0]
        points[i, 1] = xy[start[number] + order[i], 1]
        ends[i] = last[start[number] + i]
    ends[count - 1] = 1
    return count
