import numpy as np

from inkrush_models import augment

XY = np.array([[0, 0], [10, 0], [10, 10], [50, 60], [70, 60], [200, 255], [190, 240], [90, 80], [95, 100]], np.uint8)
LAST = np.array([0, 0, 1, 0, 1, 0, 1, 0, 1], np.uint8)


def _rearranged(seed, strength):
    augment.seed_generator(seed)
    points, ends = np.zeros((len(XY), 2)), np.zeros(len(XY), np.uint8)
    count = augment.rearrange(XY, LAST, points, ends, strength)
    return points[:count], ends[:count]


def test_strength_zero_copies():
    points, ends = _rearranged(1, 0.0)
    np.testing.assert_array_equal(points, XY)
    np.testing.assert_array_equal(ends, LAST)


def test_only_whole_strokes_are_moved_turned_forgotten_or_merged():
    strokes = {frozenset(map(tuple, part)) for part in np.split(XY.astype(float), np.flatnonzero(LAST)[:-1] + 1)}
    kinds = set()
    for seed in range(300):
        points, ends = _rearranged(seed, 1.0)
        assert ends[-1] == 1 and len(points) >= len(XY) - 3
        whole = {frozenset(map(tuple, part)) for part in np.split(points, np.flatnonzero(ends)[:-1] + 1)}
        union = set().union(*whole)
        assert all(stroke <= union or not stroke & union for stroke in strokes)
        kinds.add((len(points) < len(XY), len(whole) < len(strokes), bool((points[0] != XY[0]).any())))
    assert len(kinds) >= 4


def test_placed_anywhere_on_the_canvas_in_whole_units():
    sides = []
    for seed in range(300):
        augment.seed_generator(seed)
        points = XY.astype(np.float64)
        augment.transform(points, len(points), 1.0)
        assert (points >= 0).all() and (points <= [4095, 3071]).all()
        np.testing.assert_array_equal(points, np.floor(points))
        sides.append(np.ptp(points, axis=0).max())
    assert min(sides) >= 0.24 * 3072 and max(sides) <= 0.96 * 3072
    assert np.median(sides) < np.mean(sides)


def test_the_seed_decides():
    for seed in (0, 7, 2**32 - 1):
        first, second = _rearranged(seed, 1.0), _rearranged(seed, 1.0)
        for a, b in zip(first, second, strict=True):
            np.testing.assert_array_equal(a, b)
