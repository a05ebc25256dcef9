"""Writing: the nonsense that people draw most."""

import numpy as np
from numba import njit

from . import pen


@njit(nogil=True, cache=True)
def writing(glyphs, points, ends):
    """Some letters, digits or syllables, side by side or one below the other, in somebody's hand."""
    table, last, start, alone = glyphs
    number = pen.between(1, 5)
    across, down = (0.0, 8.0) if np.random.random() < 0.15 else (5.5, 0.0)
    shake = pen.uniform(0.05, 0.35)
    count = 0
    for place in range(number):
        glyph = pen.between(0, (alone if number == 1 else len(start) - 1) - 1)
        left, top = place * across + 0.4 * np.random.normal(), place * down + 0.4 * np.random.normal()
        for i in range(start[glyph], start[glyph + 1]):
            x, y = left + table[i, 0] + shake * np.random.normal(), top + table[i, 1] + shake * np.random.normal()
            if i > start[glyph] and last[i - 1] == 0 and np.random.random() < 0.7:
                bow = 0.2 * np.random.normal()
                px, py = points[count - 1, 0], points[count - 1, 1]
                count = pen.put(points, ends, count, (px + x) / 2 + bow * (y - py), (py + y) / 2 - bow * (x - px))
            count = pen.put(points, ends, count, x, y)
            ends[count - 1] = last[i]
    return count
