"""What every kind of nonsense is drawn with: numba's own generator, and a pen that puts points down."""

import numpy as np
from numba import njit

BOX = 255.0  # side of the square that nonsense is made in
MAX_POINTS = 1024


@njit(nogil=True, cache=True)
def between(low, high):
    """A whole number from ``low`` to ``high``, both included."""
    return low + int((high - low + 1) * np.random.random())


@njit(nogil=True, cache=True)
def uniform(low, high):
    """A number from ``low`` to ``high``."""
    return low + (high - low) * np.random.random()


@njit(nogil=True, cache=True)
def put(points, ends, count, x, y):
    """One more point of the stroke under way; the new count."""
    points[count, 0] = x
    points[count, 1] = y
    ends[count] = 0
    return count + 1
