import itertools

import numpy as np

from inkrush_models import mixture, nonsense, normal_form, stream


def _batches(drawings, number, first=0, **shares):
    spans = drawings.split()[0]
    form = mixture.Mixture(spans, **{"nonsense": 0.0, "unfinished": 0.0, "reported": 0.0, "reread": 0.0, **shares}).form
    source = stream.Stream(drawings, spans, 16, 3, lambda batch: 0.5, first, form)
    try:
        return list(itertools.islice(source, number))
    finally:
        source.close()


def test_kinds_come_in_their_shares(drawings):
    plan = mixture.Mixture(drawings.split()[0], 0.1, 0.3, 0.2, 0.5).plan(np.arange(100_000, dtype=np.uint32))
    kinds, cuts = plan.kinds, plan.cuts
    assert abs((kinds != mixture.DRAWING).mean() - 0.1) < 0.01
    assert abs((cuts < 1).mean() - 0.3 * 0.9) < 0.01
    assert set(kinds) == {mixture.DRAWING, *range(nonsense.HELD_OUT)}
    assert (cuts[kinds != mixture.DRAWING] == 1).all()
    assert abs(plan.reported.mean() - 0.2) < 0.01
    assert abs((plan.reread > 0).mean() - 0.5 * 0.9 * 0.7) < 0.01
    assert (plan.reread[plan.reread > 0] == 100_000 + np.arange((plan.reread > 0).sum())).all()


def test_nonsense_has_the_class_after_the_words(drawings):
    labels = np.concatenate([b.labels for b in _batches(drawings, 20, nonsense=0.5)])
    assert 0.3 < (labels == len(drawings.words)).mean() < 0.7
    assert labels.max() == len(drawings.words)


def test_unfinished_drawings_often_end_with_the_pen_down(drawings):
    last = [
        batch.tokens[batch.lengths - 1, np.arange(len(batch.lengths)), 2]
        for batch in _batches(drawings, 20, unfinished=1.0)
    ]
    assert 0.3 < (np.concatenate(last) != normal_form.UP).mean() < 1.0


def test_a_mixed_stream_begun_in_the_middle_goes_on_the_same(drawings):
    shares = {"nonsense": 0.2, "unfinished": 0.3, "reported": 0.5, "reread": 0.4}
    whole = _batches(drawings, 8, **shares)
    for expected, found in zip(whole[5:], _batches(drawings, 3, first=5, **shares), strict=True):
        np.testing.assert_array_equal(expected.tokens, found.tokens)
        np.testing.assert_array_equal(expected.labels, found.labels)


def test_a_second_reading_is_of_the_same_drawing_by_another_pen(drawings):
    found = 0
    for batch in _batches(drawings, 20, reread=0.5):
        twice = batch.first_readings
        again = np.arange(len(batch.labels) - len(twice), len(batch.labels))
        np.testing.assert_array_equal(batch.labels[twice], batch.labels[again])
        for one, other in zip(twice, again, strict=True):
            ends = [batch.tokens[batch.lengths[row] - 1, row, :2] for row in (one, other)]
            assert np.abs(ends[0] - ends[1]).max() < 30
            assert not np.array_equal(batch.tokens[:, one], batch.tokens[:, other])
        found += len(twice)
    assert abs(found / (20 * 16) - 0.5) < 0.1


def test_the_provisional_token_is_where_the_pen_is():
    points = np.array([[100.0, 100.0], [1000.0, 100.0], [1010.0, 130.0]])
    sizes = normal_form.MINIMUM_SIZE, normal_form.STEPS_PER_SIZE
    done, open_ended = np.zeros((40, 4)), np.zeros((40, 4))
    kept = normal_form.tokenize(points, np.zeros(3, np.uint8), done, *sizes)
    count = normal_form.tokenize_unfinished(points, np.zeros(3, np.uint8), open_ended, *sizes)
    assert count == kept + 1
    np.testing.assert_array_equal(open_ended[:kept], done[:kept])
    assert open_ended[kept, :3].tolist() == [1010.0, 130.0, normal_form.TRAVEL]
    lifted = np.array([0, 0, 1], np.uint8)
    assert normal_form.tokenize_unfinished(points, lifted, open_ended, *sizes) == normal_form.tokenize(
        points, lifted, done, *sizes
    )
