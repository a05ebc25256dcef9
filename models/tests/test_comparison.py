import argparse

import numpy as np
import pytest
import torch

from inkrush_models import accuracy, baselines, evaluate, normal_form
from inkrush_models.baselines import training
from inkrush_models.comparison import card, command, cost, play, plots, report, young
from inkrush_models.comparison.contender import Identity, Steps
from inkrush_models.comparison.ours import Ours
from inkrush_models.comparison.theirs import Theirs
from inkrush_models.train import Settings


def _untrained(name, drawings, folder):
    run = training.Run(baselines.ALL[name], len(drawings.words), training.settings_of(baselines.ALL[name]))
    run.batches = 1
    training.keep(run, name, folder)
    return Theirs(baselines.ALL[name], len(drawings.words), folder)


@pytest.fixture(params=["ours", *baselines.ALL])
def contender(request, drawings, tmp_path):
    torch.manual_seed(1)
    if request.param != "ours":
        return _untrained(request.param, drawings, tmp_path)
    return Ours.shipped()


def test_whole_drawings_single_steps_and_live_points_end_in_the_same_guess(contender, drawings):
    numbers = np.arange(0, len(drawings), max(1, len(drawings) // 30))
    whole = contender.logits(drawings, numbers, accuracy.SHARES)[:, -1]
    steps = contender.steps(drawings, numbers)
    last = steps.lengths - 1, np.arange(len(numbers))
    np.testing.assert_array_equal(steps.best[last[1], last[0]], whole.argmax(axis=1))
    assert steps.lifted[last[1], last[0]].all() and (steps.shares[last[1], last[0]] == 1).all()
    assert (np.diff(steps.shares, axis=1) >= 0).all()
    for i in (0, len(numbers) // 2):
        xy, ends = drawings.drawing(numbers[i])
        points, answer = normal_form.place(xy.astype(np.float64)), contender.live()
        for count in range(1, len(ends) + 1):
            logits = answer(points[:count], np.ascontiguousarray(ends[:count]))
        np.testing.assert_allclose(logits[0], whole[i], rtol=1e-3, atol=1e-3)


def test_ours_is_trained_for_as_long_as_the_others(drawings, tmp_path, monkeypatch):
    monkeypatch.setattr(young, "Settings", lambda **own: Settings(**own, batch=8, steps_per_drawing=2))
    with pytest.raises(SystemExit, match="--train"):
        young.contender(tmp_path / "kept")
    young.train(drawings, tmp_path / "runs", tmp_path / "kept", 16, None, "cpu")
    found = young.contender(tmp_path / "kept")
    assert found.identity.seen == 16
    assert found.logits(drawings, np.arange(3), (1.0,)).shape == (3, len(accuracy.SHARES), len(drawings.words) + 1)


def test_one_network_may_be_trained_for_longer_than_the_others(drawings, tmp_path, monkeypatch):
    monkeypatch.setattr(command, "RUNS", tmp_path / "runs")
    monkeypatch.setattr(command, "KEPT", tmp_path / "kept")
    chosen = argparse.ArgumentParser()
    command.add_arguments(chosen)
    command.train(drawings, chosen.parse_args(["--train", "--only", "longer", "--drawings", "64"]))
    assert {name: training.seen_by(name, tmp_path / "kept") for name in command.TRAINED} == {
        "tutorial": 0,
        "clone": 0,
        "small": 0,
        "longer": 64,
    }
    training.kept_network(baselines.LONGER, len(drawings.words), tmp_path / "kept")


class Oracle:
    """Knows every drawing from half of its points on; before that it believes in word 0."""

    identity = Identity("ours", "an oracle", 7, 0, b"oracle")

    def logits(self, pack, numbers, shares):
        found = np.zeros((len(numbers), len(shares), len(pack.words)), np.float32)
        for i, share in enumerate(shares):
            found[np.arange(len(numbers)), i, pack.label[numbers] if share >= 0.5 else 0] = 50
        return found

    def steps(self, pack, numbers):
        lengths = np.full(len(numbers), 10)
        best = np.repeat(pack.label[numbers].astype(np.int64)[:, None], 10, axis=1)
        best[:, :4] = 0
        shares = np.broadcast_to(np.arange(1, 11) / 10, best.shape)
        sure = np.full(best.shape, 0.9, np.float32)
        sure[:, :4] = 0.6
        return Steps(best, sure, np.zeros(best.shape, bool), shares, lengths)

    def live(self):
        return lambda points, ends: None


@pytest.fixture
def comparison(drawings):
    numbers = np.arange(len(drawings))
    sources = evaluate.Sources((drawings, numbers), (drawings, numbers), "all of them")
    return report.compare({"ours": Oracle()}, sources, {}, {})


def test_figures_are_those_of_what_a_network_believes(comparison, drawings):
    found = comparison["networks"]["ours"]
    word0 = round(100 * float((drawings.label == 0).mean()), 2)
    assert found["accuracyByShareOfPoints"]["25"]["top1"] == word0
    assert found["accuracyByShareOfPoints"]["50"] == {"top1": 100.0, "top3": 100.0}
    assert found["meanClassTop1"] == 100 and set(found["top1ByWord"].values()) == {100.0}
    assert found["calibrationError"]["25"] == pytest.approx(100 - word0, abs=0.01)
    assert found["calibrationError"]["100"] == 0
    assert found["seen"] == 7 and found["bytes"] == 6 and found["microsecondsPerPoint"] >= 0


def test_a_game_is_won_at_the_second_step_in_a_row_over_the_threshold(comparison):
    game = comparison["networks"]["ours"]["game"]
    assert game["threshold"] == 0.61  # below it, word 0 is falsely won by what it looks like at first
    assert game["accepted"] == 100 and game["medianInk"] == 60 and game["p90Ink"] == 60
    assert game["falseWins"] == {"mean": 0, "worstPrompt": 0, "anyWord": 0}


def test_none_of_the_words_wins_nothing():
    best, sure = np.full((1, 3), 9), np.full((1, 3), 0.9, np.float32)
    steps = Steps(best, sure, np.zeros((1, 3), bool), np.ones((1, 3)), np.array([3]))
    found = play.strengths(steps, np.zeros(1, np.int64), 9)
    assert found.matrix.shape == (1, 9) and not found.matrix.any()


def test_unchanged_networks_are_not_measured_again(comparison, drawings, monkeypatch):
    monkeypatch.setattr(Oracle, "logits", None)
    numbers = np.arange(len(drawings))
    sources = evaluate.Sources((drawings, numbers), (drawings, numbers), "all of them")
    again = report.compare({"ours": Oracle()}, sources, {}, comparison)
    assert again["networks"]["ours"]["top1ByWord"] == comparison["networks"]["ours"]["top1ByWord"]


def test_tables_and_plots_show_every_network(comparison, tmp_path):
    (tmp_path / "card.md").write_text(f"before\n{card.BEGIN}stale\n{card.END}after\n")
    whole = {"comparison": comparison, "reliability": {"cat": 0.9}}
    card.write(tmp_path / "card.md", whole)
    text = (tmp_path / "card.md").read_text()
    assert text.startswith("before\n") and text.endswith("after\n") and "stale" not in text
    assert text.count("an oracle") == 4
    plots.draw(whole, tmp_path / "plots")
    assert {p.name for p in (tmp_path / "plots").glob("*.png")} == {
        "accuracy-by-share.png",
        "calibration-by-share.png",
        "reliability-by-word.png",
    }


def test_cost_counts_every_point(drawings):
    class Slow(Oracle):
        def live(self):
            return lambda points, ends: sum(range(20_000))

    costs = cost.per_point({"ours": Oracle(), "slow": Slow()}, drawings, np.arange(3))
    assert costs["slow"] > 20 * max(costs["ours"], 1)
