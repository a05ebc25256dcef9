import numpy as np
import pytest

from inkrush_models import augment, normal_form, pens

CORNERS = np.array([[300, 300], [2300, 300], [2300, 1800], [300, 1800], [300, 300], [1000, 2500], [3000, 2500], [9, 9]])
ENDS = np.array([0, 0, 0, 0, 1, 0, 1, 1], np.uint8)


def _reported(seed, points=CORNERS, ends=ENDS):
    augment.seed_generator(seed)
    reported, reported_ends = np.zeros((pens.MAX_POINTS, 2)), np.zeros(pens.MAX_POINTS, np.uint8)
    count = pens.report(points.astype(np.float64), ends, len(points), reported, reported_ends)
    return reported[:count], reported_ends[:count]


@pytest.mark.parametrize("seed", range(40))
def test_a_pen_reports_the_same_strokes_from_their_first_place_to_their_last(seed):
    points, ends = _reported(seed)
    assert len(points) <= pens.MAX_POINTS and ends.sum() == ENDS.sum() and ends[-1] == 1
    last = np.flatnonzero(ends)
    first = np.concatenate([[0], last[:-1] + 1])
    for places, numbers in ((CORNERS[[0, 5, 7]], first), (CORNERS[[4, 6, 7]], last)):
        assert np.abs(points[numbers] - places).max() <= pens.PIXEL[1] + 1
    np.testing.assert_array_equal(points, np.floor(points))
    assert (points >= 0).all() and (points <= [4095, 3071]).all()


@pytest.mark.parametrize("seed", range(40))
def test_the_recogniser_sees_nearly_the_same_way(seed):
    points, ends = _reported(seed, CORNERS[5:7], ENDS[5:7])
    tokens = np.zeros((64, 4))
    sizes = normal_form.MINIMUM_SIZE, normal_form.STEPS_PER_SIZE
    count = normal_form.tokenize(points, ends, tokens, *sizes)
    plain = normal_form.tokenize(CORNERS[5:7].astype(np.float64), ENDS[5:7], np.zeros((64, 4)), *sizes)
    assert abs(count - plain) <= 1
    assert np.abs(tokens[:count, 1] - 2500).max() <= pens.PIXEL[1] + 8 * pens.TREMOR


def test_no_two_pens_are_alike_but_the_seed_decides():
    kinds = {_reported(seed)[0].tobytes() for seed in range(40)}
    assert len(kinds) == 40 and _reported(3)[0].tobytes() in kinds


def test_a_very_long_drawing_is_led_with_longer_strides():
    rng = np.random.default_rng(5)
    points = np.floor(rng.random((900, 2)) * [4095, 3071])
    reported, ends = _reported(1, points, np.array([0] * 899 + [1], np.uint8))
    assert len(reported) <= pens.MAX_POINTS and ends.sum() == 1
    assert np.abs(reported[-1] - points[-1]).max() <= pens.PIXEL[1] + 1


def test_nothing_is_written_past_the_room():
    room, ends = np.full((pens.MAX_POINTS + 8, 2), -1.0), np.zeros(pens.MAX_POINTS + 8, np.uint8)
    assert pens._put(np.array([5.0, 6.0]), 0.0, room, ends, pens.MAX_POINTS) == pens.MAX_POINTS
    assert room[pens.MAX_POINTS - 1].tolist() == [5.0, 6.0] and (room[pens.MAX_POINTS :] == -1.0).all()
