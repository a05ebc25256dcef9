import os

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from inkrush_models import cli, teacher
from inkrush_models.loss import cross_entropy
from inkrush_models.network import Shape
from inkrush_models.train import Run, Settings

WORDS = 345
SHIPPED = cli.MODELS / "weights" / "recogniser.npz"
KEPT = cli.MODELS / "weights" / "baselines"


def test_without_a_say_of_the_teacher_only_labels_count():
    logits, labels = torch.randn(3, 5, 7), torch.arange(5)
    words, shares = torch.zeros(5, 2, dtype=torch.long), torch.zeros(5, 2)
    torch.testing.assert_close(cross_entropy(logits, labels, 0.1, (words, shares)), cross_entropy(logits, labels, 0.1))


def test_the_truth_is_the_teachers_as_far_as_it_has_a_say_and_the_labels_beyond():
    logits, labels = torch.randn(3, 2, 4), torch.tensor([0, 3])
    words, shares = torch.tensor([[1, 2], [3, 0]]), torch.tensor([[0.5, 0.2], [0.4, 0.1]])
    truth = torch.tensor([[0.3, 0.5, 0.2, 0.0], [0.1, 0.0, 0.0, 0.9]])
    expected = F.cross_entropy(logits.flatten(0, 1), truth.repeat(3, 1))
    torch.testing.assert_close(cross_entropy(logits, labels, 0.0, (words, shares)), expected)


def test_a_network_learns_what_the_teacher_says_in_place_of_labels(drawings, first_batch, rehearse):
    settings = Settings(drawings=240_000, batch=32, steps_per_drawing=4, cooldown=0.0, nonsense=0.0, teaching=1.0)
    classes = len(drawings.words)
    other = ((drawings.label + 1) % classes)[:, None]
    beliefs = teacher.Beliefs(other, np.ones(other.shape, np.float16))
    run = Run(Shape(classes + 1, width=32, inner=32, layers=1), settings, "cpu", beliefs)
    batch = first_batch(settings, settings.mixture(drawings.split()[0]).form)
    rehearse(run, batch, 80)
    with torch.inference_mode():
        last = run.network(torch.from_numpy(batch.tokens))[torch.from_numpy(batch.lengths) - 1, torch.arange(32)]
        guesses = run.network.head(last).argmax(dim=-1).numpy()
    assert (guesses == (batch.labels + 1) % classes).mean() > 0.5 > (guesses == batch.labels).mean()


def test_the_teacher_has_no_say_in_nonsense(drawings, first_batch):
    settings = Settings(batch=32, nonsense=0.5, reread=1.0, teaching=0.6)
    rows = np.arange(len(drawings))[:, None]
    beliefs = teacher.Beliefs(rows % len(drawings.words), np.ones(rows.shape, np.float16))
    run = Run(Shape(len(drawings.words) + 1, width=32, inner=32, layers=1), settings, "cpu", beliefs)
    batch = first_batch(settings, settings.mixture(drawings.split()[0]).form)
    words, shares = run._taught(batch)
    assert len(batch.first_readings) and len(words) == len(batch.labels) == 32 + len(batch.first_readings)
    nonsense = batch.labels == len(drawings.words)
    np.testing.assert_allclose(shares[:, 0], np.where(nonsense, 0.0, 0.6), rtol=1e-6)
    np.testing.assert_array_equal(drawings.label[batch.numbers[~nonsense]], batch.labels[~nonsense])
    np.testing.assert_array_equal(words[:, 0], batch.numbers % len(drawings.words))


@pytest.fixture(scope="module")
def few(drawings):
    return drawings.take(np.arange(0, len(drawings), max(1, len(drawings) // 300)))


def test_beliefs_are_the_best_words_of_three_networks(few, tmp_path, monkeypatch):
    monkeypatch.setattr(teacher, "CHUNK", 100)
    asked = teacher.Teacher(WORDS, SHIPPED, KEPT)
    assert teacher.write(few, asked, tmp_path, workers=2) == len(few)
    words, shares = teacher.open_beliefs(tmp_path, few).of(np.arange(len(few)))
    whole = asked.logarithms(few)
    torch.testing.assert_close(whole.exp().sum(dim=1), torch.ones(len(few)))
    # Drawings of a chunk are padded to one length, which in bfloat16 changes a belief a little.
    np.testing.assert_allclose(whole.exp().numpy()[np.arange(len(few)), words[:, 0]], shares[:, 0], atol=0.05)
    assert (np.diff(shares, axis=1) <= 0).all() and (shares.sum(axis=1) <= 1.01).all()
    if os.environ.get("INKRUSH_DATA"):
        assert (words[:, 0] == few.label).mean() > 0.7


def test_beliefs_of_other_drawings_are_refused(few, tmp_path):
    with pytest.raises(SystemExit, match="command teach"):
        teacher.open_beliefs(tmp_path, few)
    for name in ("words", "shares"):
        np.save(tmp_path / f"{name}.npy", np.zeros((len(few) - 1, teacher.KEPT)))
    with pytest.raises(SystemExit, match="teach again"):
        teacher.open_beliefs(tmp_path, few)
