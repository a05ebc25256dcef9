import itertools

import numpy as np
import pytest

from inkrush_models import stream


def _strength_at(batch):
    return 0.4 if batch >= stream.BATCHES_PER_BLOCK else 1.0


def _batches(drawings, first, number, seed=3, workers=1):
    source = stream.Stream(drawings, drawings.split()[0], 8, seed, _strength_at, first, workers=workers)
    try:
        return list(itertools.islice(source, number))
    finally:
        source.close()


def test_a_stream_begun_in_the_middle_goes_on_the_same(drawings):
    whole = _batches(drawings, 0, stream.BATCHES_PER_BLOCK + 4)
    for begin in (1, stream.BATCHES_PER_BLOCK - 1, stream.BATCHES_PER_BLOCK + 1):
        for expected, found in zip(whole[begin : begin + 3], _batches(drawings, begin, 3), strict=True):
            assert expected.number == found.number
            np.testing.assert_array_equal(expected.tokens, found.tokens)
            np.testing.assert_array_equal(expected.labels, found.labels)


def test_more_workers_make_the_same_stream(drawings):
    number = 2 * stream.BATCHES_PER_BLOCK + 1
    for one, three in zip(_batches(drawings, 0, number), _batches(drawings, 0, number, workers=3), strict=True):
        assert one.number == three.number
        np.testing.assert_array_equal(one.tokens, three.tokens)


def test_a_worker_that_breaks_is_told_to_the_one_who_waits(drawings):
    def broken(batch):
        raise ValueError("no strength")

    source = stream.Stream(drawings, drawings.split()[0], 8, 3, broken)
    with pytest.raises(ValueError, match="no strength"):
        next(iter(source))
    source.close()


def test_another_seed_is_another_stream(drawings):
    assert not np.array_equal(_batches(drawings, 0, 1)[0].labels, _batches(drawings, 0, 1, seed=4)[0].labels)


def test_batches_are_padded_with_zeros_after_each_drawing(drawings):
    for batch in _batches(drawings, 0, 20):
        longest, rows, _ = batch.tokens.shape
        assert longest % stream.LENGTH_STEP == 0 and longest - batch.lengths.max() < stream.LENGTH_STEP
        for row in range(rows):
            assert batch.tokens[0, row, 2] == 1
            assert batch.tokens[batch.lengths[row] - 1, row, 2] == 2
            assert not batch.tokens[batch.lengths[row] :, row].any()
