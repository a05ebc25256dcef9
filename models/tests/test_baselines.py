from dataclasses import replace

import numpy as np
import pytest
import torch

from inkrush_models import baselines, checkpoint
from inkrush_models.baselines import baseline, pixels, points, predict, training

SQUARE = np.array([[0, 0], [100, 0], [100, 50], [0, 50], [0, 0]], np.float64)
ENDS = np.array([0, 0, 0, 0, 1], np.uint8)


def _picture(drawn, ends=ENDS, side=32):
    picture = np.zeros((side, side), np.uint8)
    pixels.render(drawn, ends, picture)
    return picture.astype(int)


def test_a_picture_keeps_the_aspect_and_fills_the_frame():
    rows, columns = np.nonzero(_picture(SQUARE))
    assert columns.min() <= 2 and columns.max() >= 29
    assert (columns.max() - columns.min()) / (rows.max() - rows.min()) == pytest.approx(2, abs=0.25)
    assert abs(rows.min() - (31 - rows.max())) <= 1


def test_a_picture_is_the_same_wherever_and_however_large_the_drawing_is():
    np.testing.assert_allclose(_picture(SQUARE), _picture(1000 + 7 * SQUARE), atol=1)


def test_lines_are_as_thick_as_stated_and_their_edges_smooth():
    across = _picture(np.array([[0.0, 0.0], [100.0, 37.0]]), np.array([0, 1], np.uint8))[:, 8:24]
    assert across.sum(axis=0).mean() / 255 == pytest.approx(2 * pixels.HALF_LINE / np.cos(np.arctan(0.37)), rel=0.03)
    assert len(np.unique(across)) > 10


def test_a_lifted_pen_leaves_no_line():
    apart = np.array([0, 1, 0, 0, 1], np.uint8)
    assert _picture(SQUARE)[10:20, 29:].max() > 200 and _picture(SQUARE, apart)[10:20, 29:].max() == 0


def test_a_dot_is_seen():
    assert _picture(np.full((1, 2), 7.0), np.ones(1, np.uint8)).max() > 100


def test_ways_between_points_lead_from_the_first_to_the_last():
    out = np.zeros((5, 3), np.float32)
    points.features(3000 + 10 * SQUARE, ENDS, out)
    np.testing.assert_allclose(out[:, :2].cumsum(axis=0), SQUARE / 25, atol=1e-5)
    assert out[:, 2].tolist() == [0, 0, 0, 0, 1]


def test_two_training_drawings_of_three_are_whole_and_seeds_decide_which():
    seeds = np.arange(30_000, dtype=np.uint32)
    shares = baseline.shares_of(seeds)
    assert (shares == 1).mean() == pytest.approx(1 - baseline.CUT_SHARE, abs=0.02)
    assert shares[shares < 1].mean() == pytest.approx(2 / 3, abs=0.02)
    np.testing.assert_array_equal(shares, baseline.shares_of(seeds))


@pytest.mark.parametrize(("name", "least", "most"), [("tutorial", 1.1e6, 1.3e6), ("small", 90e3, 110e3)])
def test_shapes_have_the_size_they_are_known_for(name, least, most):
    assert least < sum(p.numel() for p in baselines.ALL[name].build(345).parameters()) < most


@pytest.fixture(params=list(baselines.ALL))
def chosen(request):
    return baselines.ALL[request.param]


def test_a_drawing_alone_is_answered_as_in_a_batch_and_by_its_own_beginning(chosen, drawings):
    torch.manual_seed(1)
    network = chosen.build(len(drawings.words)).eval()
    numbers = np.arange(0, len(drawings), max(1, len(drawings) // 40))
    together = predict.logits(network, chosen, drawings, numbers, (0.5, 1.0))
    for i in (0, len(numbers) // 2, len(numbers) - 1):
        alone = predict.logits(network, chosen, drawings, numbers[i : i + 1], (0.5, 1.0))
        np.testing.assert_allclose(together[i], alone[0], rtol=1e-4, atol=1e-4)
    rows, lengths = chosen.rows(drawings, numbers[:1], np.zeros(1, np.uint32), -1.0, np.array([0.5]))
    inputs = torch.from_numpy(chosen.gather(rows, lengths))[: lengths[0]]
    with torch.inference_mode():
        np.testing.assert_allclose(together[0, 0], network(inputs).numpy()[0], rtol=1e-4, atol=1e-4)


def _train(tmp_path, drawings, batches):
    quick = replace(baselines.ALL["small"], batch=4)
    return training.train(quick, drawings, tmp_path / "runs", tmp_path / "kept", 4 * batches)


def test_a_baseline_learns_and_a_resumed_run_equals_one_that_never_stopped(drawings, tmp_path, monkeypatch):
    monkeypatch.setattr(training, "COMMON", replace(training.COMMON, cooldown=0.0))
    whole = _train(tmp_path / "whole", drawings, 6)
    _train(tmp_path / "parts", drawings, 4)
    resumed = _train(tmp_path / "parts", drawings, 6)
    assert whole.seen == resumed.seen == 24
    for name, weight in whole.average.weights.items():
        assert torch.equal(weight, resumed.average.weights[name]), name


def test_another_machine_goes_on_from_the_kept_weights(drawings, tmp_path):
    first = _train(tmp_path, drawings, 3)
    (tmp_path / "runs" / "small" / checkpoint.NAME).unlink()
    assert training.seen_by("small", tmp_path / "kept") == 12
    moved = _train(tmp_path, drawings, 3)
    assert moved.seen == 12
    for name, weight in first.averaged().state_dict().items():
        torch.testing.assert_close(weight, moved.averaged().state_dict()[name], rtol=1e-3, atol=1e-4)
    assert training.kept_network(first.baseline, len(drawings.words), tmp_path / "kept") is not None


def test_weights_that_are_not_there_are_told_in_one_sentence(tmp_path):
    with pytest.raises(SystemExit, match="--train"):
        training.kept_network(baselines.ALL["clone"], 9, tmp_path)
