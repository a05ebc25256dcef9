import numpy as np
import pytest

from inkrush_models import augment, nonsense
from inkrush_models.nonsense import glyphs, invented

CANVAS = np.array([4095, 3071])


def _draw(drawings, kind, seed):
    spans = drawings.split()[0]
    numbers = spans.numbers()
    source = (drawings.xy, drawings.last, drawings.start, drawings.label, spans.first, spans.stop)
    points, ends = np.zeros((nonsense.MAX_POINTS, 2)), np.zeros(nonsense.MAX_POINTS, np.uint8)
    augment.seed_generator(seed)
    count = nonsense.draw(kind, source, numbers[seed % len(numbers)], tuple(glyphs.table()), points, ends)
    return points[:count], ends[:count]


@pytest.mark.parametrize("kind", range(len(nonsense.NAMES)), ids=nonsense.NAMES)
def test_every_kind_is_whole_strokes_on_the_canvas_and_never_twice_the_same(kind, drawings):
    seen = set()
    for seed in range(60):
        points, ends = _draw(drawings, kind, seed)
        assert 1 <= len(points) <= nonsense.MAX_POINTS and ends[-1] == 1
        assert (points >= 0).all() and (points <= CANVAS).all()
        np.testing.assert_array_equal(points, np.floor(points))
        again = _draw(drawings, kind, seed)
        np.testing.assert_array_equal(points, again[0])
        np.testing.assert_array_equal(ends, again[1])
        seen.add(points.tobytes())
    assert len(seen) == 60


def test_a_mash_holds_the_strokes_of_two_drawings(drawings):
    numbers = drawings.split()[0].numbers()
    for seed in range(40):
        own = drawings.drawing(numbers[seed % len(numbers)])[1].sum()
        assert _draw(drawings, nonsense.MASH, seed)[1].sum() > own


def test_taps_stay_as_small_as_they_were():
    points, ends = np.zeros((nonsense.MAX_POINTS, 2)), np.zeros(nonsense.MAX_POINTS, np.uint8)
    for seed in range(40):
        augment.seed_generator(seed)
        count = invented.taps(points, ends)
        strokes = np.split(points[:count], np.flatnonzero(ends[:count])[:-1] + 1)
        assert max(np.ptp(s, axis=0).max() for s in strokes) <= 100


def test_glyphs_fit_their_grid():
    table = glyphs.table()
    assert 0 < table.alone < len(table.start) - 1
    assert (table.points >= 0).all() and (table.points <= [6, 7]).all()
    assert all(table.last[stop - 1] == 1 for stop in table.start[1:])
