from dataclasses import replace

import pytest
import torch

from inkrush_models import checkpoint, weights
from inkrush_models.network import Network, Shape
from inkrush_models.optimiser import rate_factor
from inkrush_models.train import Run, Settings, train

BATCH = 8


@pytest.fixture
def settings():
    return Settings(drawings=12 * BATCH, batch=BATCH, steps_per_drawing=4, rate=3e-3)


def _train(drawings, folder, settings, **more):
    shape = Shape(len(drawings.words) + 1, first_width=32, width=32, inner=32, layers=1)
    return train(drawings, folder, settings, shape, **more)


def test_a_resumed_run_equals_one_that_never_stopped(drawings, tmp_path, settings, monkeypatch):
    whole = _train(drawings, tmp_path / "whole", settings)
    with monkeypatch.context() as patch:
        patch.setattr(Run, "step", _step_that_dies(tmp_path / "parts"))
        with pytest.raises(MachineDied):
            _train(drawings, tmp_path / "parts", settings)
    resumed = _train(drawings, tmp_path / "parts", settings, resume=True)
    assert resumed.seen == whole.seen == settings.drawings
    for (name, a), b in zip(whole.average.weights.items(), resumed.average.weights.values(), strict=True):
        assert torch.equal(a, b), name


class MachineDied(Exception):
    pass


def _step_that_dies(folder):
    """A step that saves after the fifth batch, learns from two more, and dies with what they taught."""
    step = Run.step

    def dying(run, batch):
        loss = step(run, batch)
        if run.batches == 5:
            checkpoint.save(folder, run.state())
        if run.batches == 7:
            raise MachineDied
        return loss

    return dying


def test_a_checkpoint_of_another_stream_is_refused(drawings, tmp_path, settings):
    _train(drawings, tmp_path, settings)
    with pytest.raises(SystemExit, match="--seed"):
        _train(drawings, tmp_path, Settings(drawings=settings.drawings, batch=BATCH, seed=1), resume=True)


def test_training_learns_a_batch_by_heart(drawings, first_batch, rehearse):
    settings = Settings(drawings=240_000, batch=32, steps_per_drawing=4, cooldown=0.0)
    run = Run(Shape(len(drawings.words) + 1, first_width=32, width=32, inner=32, layers=1), settings, "cpu")
    losses = rehearse(run, first_batch(settings), 80)
    assert losses[-1] < losses[0] / 2


def test_two_readings_that_end_apart_cost_by_how_far(drawings, first_batch):
    shape = Shape(len(drawings.words) + 1, first_width=32, width=32, inner=32, layers=1)
    settings = Settings(batch=32, steps_per_drawing=4, reread=1.0, agreement=0.0, precision="float32")
    alone, agreeing = (Run(shape, replace(settings, agreement=a), "cpu") for a in (0.0, 20.0))
    batch = first_batch(settings, settings.mixture(drawings.split()[0]).form)
    apart = _apart(alone.network, batch)
    loss, with_agreement = float(alone.step(batch)), float(agreeing.step(batch))
    assert apart > 0 and with_agreement == pytest.approx(loss + 20.0 * apart)


@torch.inference_mode()
def _apart(network, batch):
    """How far the last beliefs of two readings are from each other, in the mean."""
    rows = torch.arange(len(batch.labels))
    logits = network.head(network(torch.from_numpy(batch.tokens))[torch.from_numpy(batch.lengths) - 1, rows])
    beliefs = logits.log_softmax(dim=-1)
    one, other = beliefs[batch.first_readings], beliefs[-len(batch.first_readings) :]
    return float(((one.exp() - other.exp()) * (one - other)).sum(dim=-1).mean())


def test_the_rate_rises_stays_and_falls_to_zero():
    factors = [rate_factor(seen, 1000, 100, 0.25) for seen in range(0, 1001, 50)]
    assert factors[0] < factors[1] < 1.0 and factors[2:16] == [1.0] * 14
    assert factors[15:] == sorted(factors[15:], reverse=True) and factors[-1] == 0.0


def test_weights_survive_their_file(tmp_path):
    shape = Shape(classes=5, width=16, inner=16, layers=1)
    network, other = Network(shape), Network(shape)
    weights.save(network, tmp_path / "w.npz")
    weights.load(other, tmp_path / "w.npz")
    for a, b in zip(network.state_dict().values(), other.state_dict().values(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-3, atol=1e-4)


def test_weights_of_fewer_classes_leave_the_new_ones_at_zero(tmp_path):
    fewer, more = (Network(Shape(classes, width=16, inner=16, layers=1)) for classes in (5, 6))
    weights.save(fewer, tmp_path / "w.npz")
    weights.load(more, tmp_path / "w.npz")
    torch.testing.assert_close(more.head.weight[:5], fewer.head.weight, rtol=1e-3, atol=1e-4)
    assert not more.head.weight[5].any() and not more.head.bias[5].any()


def test_blending_goes_part_of_the_way_and_leaves_new_classes(tmp_path):
    fewer, more = (Network(Shape(classes, width=16, inner=16, layers=1)) for classes in (5, 6))
    weights.save(fewer, tmp_path / "w.npz")
    before = {name: p.detach().clone() for name, p in more.named_parameters()}
    weights.blend(more, tmp_path / "w.npz", 0.25)
    torch.testing.assert_close(
        more.head.weight[:5], 0.75 * before["head.weight"][:5] + 0.25 * fewer.head.weight, rtol=1e-3, atol=1e-3
    )
    assert torch.equal(more.head.weight[5], before["head.weight"][5])


def test_weights_of_a_run_are_read_from_its_folder(drawings, tmp_path, settings):
    run = _train(drawings, tmp_path / "run", settings)
    other = Network(run.network.shape)
    weights.load(other, tmp_path / "run")
    for name, weight in other.named_parameters():
        assert torch.equal(weight, run.average.weights[name]), name
    with pytest.raises(SystemExit, match="train there first"):
        weights.read(tmp_path)


def test_a_fresh_run_is_of_the_shape_that_it_starts_from(drawings, tmp_path, settings):
    first = _train(drawings, tmp_path / "first", settings)
    assert (
        train(drawings, tmp_path / "next", settings, start_from=tmp_path / "first").network.shape == first.network.shape
    )
