"""The normal form: one causal rule that turns raw ink into tokens.

A brush follows the pen at a short distance, which smooths what a coarse screen or a slow pen does to a line. A token is
emitted whenever the brush is a fixed share of the drawing's running size away from the last, so tokens depend on the
drawing and not on the pen's rate or the size of the screen. Everything is IEEE double and only ``+ - * / sqrt`` and
magnitudes, and nothing may be reassociated or fused, so Java, TypeScript and Python agree to the bit. The shared
vectors are in ``models/golden/normal-form.json``.

Coordinates are canvas units (0..4095, 0..3071). A token is ``(x, y, pen, bend)``; ``bend`` is the signed area between
path and chord in units of the squared step, made smaller where it is small: there it is mostly the pen's own noise.
"""

import math

import numpy as np
from numba import njit

MINIMUM_SIZE = 512.0  # canvas units; smaller drawings count as this large
STEPS_PER_SIZE = 7.0  # tokens along one length of the drawing's running size

STRIDES_PER_SIZE = 220.0  # along one length of the running size; after each stride the pen pulls the brush
SMALL = 3.0  # minimum sizes; smaller drawings have the strides of one as large, since pixels do not shrink with them
PULL = 1 / 3  # of the way to the pen that the brush then goes: it stays about two strides behind
BEND_NOISE = 0.05  # squared steps; a bend of so much counts half

CANVAS_WIDTH = 4096
CANVAS_HEIGHT = 3072

TRAVEL, DOWN, UP = 0.0, 1.0, 2.0

# Slots of the state vector: anchor, brush, area, step, box of emitted tokens, whether there are any, pen, its way since
# it pulled, stride.
STATE_SIZE = 15


@njit(nogil=True, cache=True)
def _without_noise(bend):
    return bend * abs(bend) / (abs(bend) + BEND_NOISE)


@njit(nogil=True, cache=True)
def _emit(state, out, count, x, y, pen, minimum_size, steps_per_size):
    """Writes one token if there is room and starts the next step from it; the new count."""
    bend = 0.0 if pen == 1.0 else _without_noise(state[4] / (state[5] * state[5]))
    if count < out.shape[0]:
        out[count, 0] = x
        out[count, 1] = y
        out[count, 2] = pen
        out[count, 3] = bend
    if state[10] == 0.0:
        state[6] = x
        state[7] = x
        state[8] = y
        state[9] = y
        state[10] = 1.0
    else:
        state[6] = min(state[6], x)
        state[7] = max(state[7], x)
        state[8] = min(state[8], y)
        state[9] = max(state[9], y)
    state[0] = x
    state[1] = y
    state[2] = x
    state[3] = y
    state[4] = 0.0
    size = max(state[7] - state[6], state[9] - state[8])
    state[5] = max(minimum_size, size) / steps_per_size
    state[14] = max(SMALL * minimum_size, size) / STRIDES_PER_SIZE
    return count + 1


@njit(nogil=True, cache=True)
def pen_down(state, out, count, x, y, minimum_size, steps_per_size):
    """Begins a stroke at a point; the new count of tokens."""
    state[11] = x
    state[12] = y
    state[13] = 0.0
    return _emit(state, out, count, x, y, 1.0, minimum_size, steps_per_size)


@njit(nogil=True, cache=True)
def pen_move(state, out, count, x, y, minimum_size, steps_per_size):
    """Draws on to a point; the new count of tokens."""
    while True:
        vx = x - state[11]
        vy = y - state[12]
        way = math.sqrt(vx * vx + vy * vy)
        due = state[14] - state[13]
        if way < due:
            state[11] = x
            state[12] = y
            state[13] += way
            return count
        state[11] += vx * due / way
        state[12] += vy * due / way
        state[13] = 0.0
        bx = state[2] + PULL * (state[11] - state[2])
        by = state[3] + PULL * (state[12] - state[3])
        count = _brush(state, out, count, bx, by, minimum_size, steps_per_size)


@njit(nogil=True, cache=True)
def _brush(state, out, count, x, y, minimum_size, steps_per_size):
    """Draws a straight line with the brush; the new count of tokens."""
    while True:
        px = state[2]
        py = state[3]
        vx = x - px
        vy = y - py
        if vx == 0.0 and vy == 0.0:
            return count
        wx = px - state[0]
        wy = py - state[1]
        a = vx * vx + vy * vy
        b = wx * vx + wy * vy
        c = wx * wx + wy * wy - state[5] * state[5]
        s = (-b + math.sqrt(b * b - a * c)) / a
        if s <= 1.0:
            qx = px + s * vx
            qy = py + s * vy
            state[4] += (wx * (qy - state[1]) - wy * (qx - state[0])) / 2.0
            count = _emit(state, out, count, qx, qy, 0.0, minimum_size, steps_per_size)
        else:
            state[4] += (wx * (y - state[1]) - wy * (x - state[0])) / 2.0
            state[2] = x
            state[3] = y
            return count


@njit(nogil=True, cache=True)
def pen_up(state, out, count, minimum_size, steps_per_size):
    """Ends the stroke where the pen is; the new count of tokens."""
    count = _brush(state, out, count, state[11], state[12], minimum_size, steps_per_size)
    return _emit(state, out, count, state[11], state[12], 2.0, minimum_size, steps_per_size)


@njit(nogil=True, cache=True)
def tokenize(points, last, out, minimum_size, steps_per_size):
    """Turns a whole drawing into tokens.

    ``points[P, 2]`` are doubles, ``last[P]`` is true at the last point of a stroke. Tokens beyond the rows of ``out``
    are counted and dropped, so the result may exceed ``len(out)``.
    """
    state = np.zeros(STATE_SIZE)
    return _read(state, points, last, out, minimum_size, steps_per_size)


@njit(nogil=True, cache=True)
def tokenize_unfinished(points, last, out, minimum_size, steps_per_size):
    """As :func:`tokenize`, and then the pen's present place as a provisional last token, where the pen is down."""
    state = np.zeros(STATE_SIZE)
    count = _read(state, points, last, out, minimum_size, steps_per_size)
    if last[-1] == 0:
        count = _brush(state, out, count, state[11], state[12], minimum_size, steps_per_size)
        if state[2] != state[0] or state[3] != state[1]:
            count = _emit(state, out, count, state[2], state[3], 0.0, minimum_size, steps_per_size)
    return count


@njit(nogil=True, cache=True)
def _read(state, points, last, out, minimum_size, steps_per_size):
    count = 0
    begins = True
    for i in range(points.shape[0]):
        if begins:
            count = pen_down(state, out, count, points[i, 0], points[i, 1], minimum_size, steps_per_size)
        else:
            count = pen_move(state, out, count, points[i, 0], points[i, 1], minimum_size, steps_per_size)
        begins = last[i] != 0
        if begins:
            count = pen_up(state, out, count, minimum_size, steps_per_size)
    return count


def tokens_of(strokes, minimum_size=MINIMUM_SIZE, steps_per_size=STEPS_PER_SIZE):
    """Tokens ``[T, 4]`` (double) of strokes given as sequences of ``(x, y)`` in canvas units."""
    points = np.array([p[:2] for stroke in strokes for p in stroke], dtype=np.float64).reshape(-1, 2)
    last = np.array([i == len(s) - 1 for s in strokes for i in range(len(s))], dtype=np.uint8)
    out = np.zeros((256, 4))
    count = tokenize(points, last, out, minimum_size, steps_per_size)
    if count > len(out):
        out = np.zeros((count, 4))
        tokenize(points, last, out, minimum_size, steps_per_size)
    return out[:count].copy()


@njit(nogil=True, cache=True)
def place(points):
    """Puts a drawing on the canvas as replay does: scaled to fit the middle three quarters, centred, rounded half up.

    ``points[P, 2]`` may have any units; a drawing without extent goes to the centre.
    """
    out = np.empty(points.shape, dtype=np.float64)
    if points.shape[0] == 0:
        return out
    low_x = points[:, 0].min()
    low_y = points[:, 1].min()
    width = points[:, 0].max() - low_x
    height = points[:, 1].max() - low_y
    scale = 0.0
    if width > 0.0 or height > 0.0:
        scale = min(3072.0 / width if width > 0.0 else math.inf, 2304.0 / height if height > 0.0 else math.inf)
    for i in range(points.shape[0]):
        x = 2048.0 + (points[i, 0] - low_x - width / 2.0) * scale
        y = 1536.0 + (points[i, 1] - low_y - height / 2.0) * scale
        out[i, 0] = min(4095.0, max(0.0, math.floor(x + 0.5)))
        out[i, 1] = min(3071.0, max(0.0, math.floor(y + 0.5)))
    return out
