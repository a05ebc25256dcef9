"""What one more point costs while somebody draws: processor time on one thread, all networks in one run.

All run in ONNX Runtime, one drawing at a time, behind the same Python. A network that is not causal makes its inputs
from the whole drawing again and reads them again; ours reads the tokens that the point brought.
"""

import time

import numpy as np

from .. import normal_form

DRAWINGS = 16
REPEATS = 3


def per_point(contenders, pack, numbers):
    """``{name: microseconds}`` a point, the least of REPEATS rounds, drawing by drawing in turn."""
    drawings = [_placed(pack, number) for number in numbers[:DRAWINGS]]
    points = sum(len(ends) for _, ends in drawings)
    spent = {name: np.zeros(REPEATS + 1) for name in contenders}
    for turn in range(REPEATS + 1):  # the first is to warm up
        for drawing in drawings:
            for name, contender in contenders.items():
                spent[name][turn] += _draw(contender.live(), *drawing)
    return {name: round(1e6 * float(seconds[1:].min()) / points, 1) for name, seconds in spent.items()}


def _placed(pack, number):
    xy, last = pack.drawing(number)
    return normal_form.place(xy.astype(np.float64)), np.ascontiguousarray(last)


def _draw(answer, points, ends):
    """Seconds of this thread's processor time to answer after each point."""
    began = time.thread_time()
    for count in range(1, len(points) + 1):
        answer(points[:count], ends[:count])
    return time.thread_time() - began
