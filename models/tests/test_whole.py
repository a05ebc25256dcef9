import numpy as np
import pytest

from inkrush_models.whole import round_together

LARGEST = 63


@pytest.fixture
def inputs(random):
    """Rows whose channels vary together, as a network's do."""
    return random.standard_normal((4000, 12)) @ random.standard_normal((12, 40))


@pytest.fixture
def matrix(random):
    return random.standard_normal((40, 25))


def _columns(matrix):
    return np.abs(matrix).max(axis=0) / LARGEST


def test_together_they_are_nearer_than_each_rounded_by_itself(matrix, inputs):
    column = _columns(matrix)
    together = round_together(matrix, column, np.cov(inputs.T), LARGEST)
    alone = np.round(matrix / column)
    missed = [np.square(inputs @ (whole * column - matrix)).mean() for whole in (together, alone)]
    assert 0 < missed[0] < missed[1] / 2


def test_where_channels_are_independent_each_is_rounded_by_itself(matrix):
    column = _columns(matrix)
    whole = round_together(matrix, column, np.eye(40), LARGEST)
    np.testing.assert_array_equal(whole, np.round(matrix / column))


def test_none_is_larger_than_the_largest(matrix, inputs):
    whole = round_together(matrix, _columns(matrix), np.cov(inputs.T), LARGEST)
    assert whole.dtype == np.int8 and np.abs(whole).max() == LARGEST
