"""Our own drawings, made by code: the ink behind the golden vectors and the tests that run without a dataset.

Every drawing is ``{name: strokes}`` with strokes of integer ``[x, y]`` on the 4096 x 3072 canvas.
"""

import math


def _arc(cx, cy, radius, begin, end, points, squash=1.0):
    """Points along an ellipse's arc, angles in turns."""
    angles = [2 * math.pi * (begin + (end - begin) * i / (points - 1)) for i in range(points)]
    return [_point(cx + radius * math.cos(a), cy + squash * radius * math.sin(a)) for a in angles]


def _point(x, y):
    return [min(4095, max(0, math.floor(x + 0.5))), min(3071, max(0, math.floor(y + 0.5)))]


def _polygon(*corners):
    return [list(corner) for corner in (*corners, corners[0])]


def _star(cx, cy, radius):
    tips = [_point(cx + radius * math.sin(a), cy - radius * math.cos(a)) for a in (0.8 * math.pi * i for i in range(6))]
    return [tips]


def _spiral(cx, cy, turns, points):
    steps = [i / (points - 1) for i in range(points)]
    return [
        [
            _point(cx + 1100 * s * math.cos(2 * math.pi * turns * s), cy + 1100 * s * math.sin(2 * math.pi * turns * s))
            for s in steps
        ]
    ]


def _face():
    return [
        _arc(2048, 1536, 1000, -0.25, 0.75, 60),
        _arc(1700, 1250, 110, 0.0, 1.0, 14),
        _arc(2396, 1250, 110, 0.0, 1.0, 14),
        [[2048, 1450], [1980, 1700], [2090, 1720]],
        _arc(2048, 1750, 480, 0.05, 0.45, 22),
    ]


def _house():
    return [
        _polygon([1200, 1400], [2900, 1400], [2900, 2700], [1200, 2700]),
        [[1100, 1420], [2050, 500], [3000, 1420]],
        [[1850, 2700], [1850, 2000], [2250, 2000], [2250, 2700]],
        _polygon([2450, 1700], [2750, 1700], [2750, 1950], [2450, 1950]),
    ]


def _cat():
    return [
        _arc(2048, 1700, 850, -0.25, 0.75, 40, squash=0.85),
        [[1400, 1180], [1330, 600], [1800, 1000]],
        [[2300, 1000], [2760, 600], [2700, 1180]],
        [[1760, 1500], [1765, 1505]],
        [[2340, 1500]],
        [[1980, 1750], [2110, 1750], [2048, 1830], [1980, 1750]],
        [[1500, 1800], [900, 1700]],
        [[1500, 1880], [900, 1950]],
        [[2600, 1800], [3200, 1700]],
        [[2600, 1880], [3200, 1950]],
    ]


def _repeated_points():
    return [
        [[500, 500], [500, 500], [900, 500], [900, 500], [900, 500], [900, 900], [500, 500], [500, 500]],
        [[700, 700], [700, 700]],
    ]


def golden_drawings():
    """The drawings of the golden vectors, in their order in the files."""
    return {
        "circle": [_arc(2048, 1536, 1100, 0.0, 1.0, 73)],
        "square": [_polygon([1100, 600], [2980, 600], [2980, 2480], [1100, 2480])],
        "house": _house(),
        "zigzag": [[[400 + 150 * i, 1000 if i % 2 else 2000] for i in range(22)]],
        "star": _star(2048, 1536, 1200),
        "dot": [[[2048, 1536]]],
        "long line": [[[0, 3071], [4095, 0]]],
        "short line": [[[3000, 100], [3003, 104]]],
        "spiral": _spiral(2048, 1536, 4, 200),
        "face": _face(),
        "cat": _cat(),
        "repeated points": _repeated_points(),
        "corners": [[[0, 0]], [[4095, 0], [4095, 3071]], [[0, 3071], [0, 0]]],
        "back and forth": [[[2000, 1500], [2600, 1500], [2000, 1500], [2050, 1510], [1400, 1490], [2600, 1500]]],
    }
