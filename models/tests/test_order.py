import numpy as np
import pytest

from inkrush_models.order import MAX_REPEATS, Order, shuffled
from inkrush_models.pack import Spans


def _spans(*counts):
    stops = np.cumsum(counts)
    return Spans(stops - counts, stops)


@pytest.mark.parametrize("total", [1, 2, 3, 17, 1000, 4096, 4097])
def test_every_position_goes_somewhere_else(total):
    assert sorted(shuffled(0, total, total, np.uint64(5))) == list(range(total))


def test_a_part_of_the_order_is_what_the_whole_has_there():
    whole = shuffled(0, 1000, 1000, np.uint64(5))
    np.testing.assert_array_equal(shuffled(300, 50, 1000, np.uint64(5)), whole[300:350])


def test_each_stretch_of_an_epoch_holds_its_share_of_each_part_of_the_data():
    total, cells = 200_000, 10
    order = shuffled(0, total, total, np.uint64(7))
    table = np.histogram2d(np.arange(total), order, bins=cells)[0]
    expected = total / cells**2
    # Chi-squared with 81 degrees of freedom is above 135 once in ten thousand fair shuffles.
    assert ((table - expected) ** 2 / expected).sum() < 135
    steps = np.diff(order)
    assert abs(np.corrcoef(steps[:-1], steps[1:])[0, 1] + 0.5) < 0.02  # as of independent draws


def test_fifty_million_drawings_are_shuffled_without_a_table():
    order = Order(_spans(*[145_000] * 345), seed=3)
    numbers, labels = order.pick(order.epoch - 50, 100)
    assert order.epoch == 145_000 * 345
    np.testing.assert_array_equal(numbers // 145_000, labels)
    assert len(set(numbers)) > 90


def test_thin_words_come_more_often_but_not_without_end():
    order = Order(_spans(1000, 250, 10, 0), seed=1)
    numbers, labels = order.pick(0, order.epoch)
    assert np.bincount(labels).tolist() == [1000, 1000, 10 * MAX_REPEATS]
    assert np.bincount(numbers).tolist() == [1] * 1000 + [4] * 250 + [MAX_REPEATS] * 10


def test_another_epoch_and_another_seed_are_other_orders():
    spans = _spans(500, 500)
    order = Order(spans, seed=1)
    first, second = order.pick(0, 1000)[0], order.pick(1000, 1000)[0]
    assert not np.array_equal(first, second)
    assert not np.array_equal(first, Order(spans, seed=2).pick(0, 1000)[0])
    np.testing.assert_array_equal(order.pick(900, 200)[0], np.concatenate([first[900:], second[:100]]))
