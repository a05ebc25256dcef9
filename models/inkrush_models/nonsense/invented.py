"""Nonsense made of nothing: lines, dots and curves."""

import math

import numpy as np
from numba import njit

from . import pen


@njit(nogil=True, cache=True)
def scribble(points, ends):
    """A pen that wanders about, turning more or less, drawn back to the middle."""
    unrest = math.exp(pen.uniform(math.log(0.08), math.log(1.2)))
    count = 0
    for _ in range(pen.between(1, 4)):
        x, y, heading, turn = pen.uniform(0, pen.BOX), pen.uniform(0, pen.BOX), pen.uniform(0, 2 * math.pi), 0.0
        for _ in range(pen.between(8, 60)):
            count = pen.put(points, ends, count, x, y)
            turn = 0.8 * turn + unrest * np.random.normal()
            to_middle = math.atan2(pen.BOX / 2 - y, pen.BOX / 2 - x) - heading
            pull = math.hypot(pen.BOX / 2 - x, pen.BOX / 2 - y) / pen.BOX
            heading += turn + 0.5 * pull * math.sin(to_middle)
            step = 14.0 * math.exp(0.4 * np.random.normal())
            x += step * math.cos(heading)
            y += step * math.sin(heading)
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def polyline(points, ends):
    """Straight lines between random places."""
    width, height = pen.uniform(0.3, 1.0) * pen.BOX, pen.uniform(0.3, 1.0) * pen.BOX
    count = 0
    for _ in range(pen.between(1, 6)):
        for _ in range(pen.between(2, 9)):
            count = pen.put(points, ends, count, pen.uniform(0, width), pen.uniform(0, height))
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def taps(points, ends):
    """Dots, and strokes too short to be any; in canvas units and never enlarged."""
    count = 0
    reach = math.exp(pen.uniform(math.log(4.0), math.log(1400.0)))
    for _ in range(pen.between(1, 12)):
        x, y = 2048 + pen.uniform(-reach, reach), 1536 + pen.uniform(-reach, reach)
        for _ in range(pen.between(1, 3)):
            x, y = x + pen.uniform(-20, 20), y + pen.uniform(-20, 20)
            count = pen.put(points, ends, count, math.floor(x + 0.5), math.floor(y + 0.5))
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def hatching(points, ends):
    """A patch filled by going to and fro, with or without lifting the pen, once or twice."""
    count = 0
    for _ in range(pen.between(1, 3)):
        left, top = pen.uniform(0, pen.BOX), pen.uniform(0, pen.BOX)
        width, height = pen.uniform(40, pen.BOX), pen.uniform(40, pen.BOX)
        slant, lines, lifting = pen.uniform(-0.5, 0.5), pen.between(5, 14), np.random.random() < 0.3
        for line in range(lines):
            y = top + height * line / lines
            for side in range(2):
                x = left + (width if (line + side) % 2 else 0.0) + 0.06 * width * np.random.normal()
                count = pen.put(points, ends, count, x, y + slant * (x - left) + 3.0 * np.random.normal())
            ends[count - 1] = 1 if lifting else 0
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def coils(points, ends):
    """Loops like a coiled wire, along a bent way."""
    count = 0
    for _ in range(pen.between(1, 2)):
        radius, turns, bend = pen.uniform(15, 70), pen.between(4, 9), pen.uniform(-1.0, 1.0)
        along, heading = pen.uniform(0.2, 2.2) * radius, pen.uniform(0, 2 * math.pi)
        x, y = pen.uniform(0, pen.BOX), pen.uniform(0, pen.BOX)
        for i in range(9 * turns):
            angle = 2 * math.pi * i / 9
            count = pen.put(points, ends, count, x + radius * math.cos(angle), y + radius * math.sin(angle))
            x += along / 9 * math.cos(heading)
            y += along / 9 * math.sin(heading)
            heading += bend / 9
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def curves(points, ends):
    """Bent lines between random places, some of them closed: cubic curves of Bezier."""
    count = 0
    for _ in range(pen.between(1, 6)):
        reach = math.exp(pen.uniform(math.log(0.15), 0.0)) * pen.BOX
        x, y = pen.uniform(0, pen.BOX), pen.uniform(0, pen.BOX)
        corner = np.empty((4, 2))
        for k in range(4):
            corner[k, 0], corner[k, 1] = x + pen.uniform(-reach, reach), y + pen.uniform(-reach, reach)
        if np.random.random() < 0.4:
            corner[3] = corner[0]
        for i in range(13):
            t = i / 12
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            at = a * corner[0] + b * corner[1] + c * corner[2] + d * corner[3]
            count = pen.put(points, ends, count, at[0], at[1])
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def signature(points, ends):
    """A hand that runs to the right in waves of changing height, as names are signed."""
    count = 0
    for _ in range(pen.between(1, 2)):
        x, y, slant = 0.0, pen.uniform(0, 0.5) * pen.BOX, pen.uniform(-0.3, 0.6)
        height, pace, phase = pen.uniform(15, 45), pen.uniform(0.5, 1.6), pen.uniform(0, 2 * math.pi)
        for _ in range(pen.between(40, 110)):
            if np.random.random() < 0.08:
                height, pace = pen.uniform(8, 60), pen.uniform(0.5, 1.6)
            phase += pace
            up = height * math.sin(phase)
            count = pen.put(points, ends, count, x + slant * up + 6.0 * math.cos(phase), y - up)
            x += 3.0
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def stamps(points, ends):
    """One small shape with corners again and again, in any place, size and turn."""
    corners, open_side = pen.between(2, 6), np.random.random() < 0.5
    shape = np.random.normal(0.0, 1.0, (corners, 2))
    count = 0
    for _ in range(pen.between(3, 9)):
        size, turn = pen.uniform(8, 40), pen.uniform(0, 2 * math.pi)
        cos, sin = size * math.cos(turn), size * math.sin(turn)
        x, y = pen.uniform(0, pen.BOX), pen.uniform(0, pen.BOX)
        for i in range(corners if open_side else corners + 1):
            dx, dy = shape[i % corners]
            count = pen.put(points, ends, count, x + cos * dx - sin * dy, y + sin * dx + cos * dy)
        ends[count - 1] = 1
    return count


@njit(nogil=True, cache=True)
def maze(points, ends):
    """A pen that goes along the lines of a grid and turns at its crossings."""
    cells = pen.between(4, 9)
    step = pen.BOX / cells
    count = 0
    for _ in range(pen.between(1, 3)):
        column, row, heading = pen.between(0, cells), pen.between(0, cells), pen.between(0, 3)
        for _ in range(pen.between(10, 40)):
            wobble = 0.08 * step
            x, y = column * step + wobble * np.random.normal(), row * step + wobble * np.random.normal()
            count = pen.put(points, ends, count, x, y)
            if np.random.random() < 0.7:
                heading = (heading + (1 if np.random.random() < 0.5 else 3)) % 4
            column = min(cells, max(0, column + (1 if heading == 0 else -1 if heading == 2 else 0)))
            row = min(cells, max(0, row + (1 if heading == 1 else -1 if heading == 3 else 0)))
        ends[count - 1] = 1
    return count
