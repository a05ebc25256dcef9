import numpy as np
import pytest
import torch

from inkrush_models import calibration, features

CLASSES = 10
STRENGTH = 1.5  # of the evidence


@pytest.fixture
def rows(random):
    """Logits that are twice too sure at the first of two moments, which a feature tells: ``(seen, logits, labels)``.

    Where each class is a normal distribution of unit variance around its own axis, the evidence is its own logits.
    """
    labels = torch.from_numpy(random.integers(0, CLASSES, 200_000))
    noise = torch.from_numpy(random.normal(size=(len(labels), 2, CLASSES)).astype(np.float32))
    evidence = noise + STRENGTH * torch.nn.functional.one_hot(labels, CLASSES)[:, None]
    seen = torch.zeros(len(labels), 2, features.COUNT)
    seen[:, 0, 0] = 1.0
    return seen, STRENGTH * evidence * torch.tensor([[2.0], [1.0]]), labels


def test_sharpness_is_one_until_it_is_fitted():
    seen, hidden = (torch.randn(5, size) for size in (features.COUNT, 3))
    assert calibration.Sharpness(3)(seen, hidden).eq(1).all()


def test_a_fitted_sharpness_finds_where_the_network_is_too_sure(rows):
    seen, logits, labels = rows
    sharpness = calibration.Sharpness(CLASSES)
    calibration.fit(sharpness, torch.nn.Identity(), seen, logits, labels, (1.0, 1.0), seed=1)
    with torch.no_grad():
        fitted = logits * sharpness(seen, logits)
    for moment in range(2):
        assert calibration.calibration_error(fitted[:, moment].numpy(), labels.numpy()) < 3
    assert calibration.calibration_error(logits[:, 0].numpy(), labels.numpy()) > 6


def test_a_fit_is_the_same_for_any_number_of_threads():
    threads = torch.get_num_threads()
    try:
        one, two = _fitted(1), _fitted(2)
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(threads)
    assert not one.eq(0).all() and torch.equal(one, two)


def _fitted(threads):
    """The last weights of a sharpness fitted to noise, where so many threads are to be had."""
    torch.set_num_threads(threads)
    torch.manual_seed(3)
    labels = torch.randint(0, 2 * CLASSES, (3000,))
    seen, hidden = (torch.randn(len(labels), 2, size) for size in (features.COUNT, 48))
    sharpness = calibration.Sharpness(48, 32)
    calibration.fit(sharpness, torch.nn.Linear(48, 2 * CLASSES), seen, hidden, labels, (1.0, 1.0), seed=1)
    return sharpness.leave.weight.detach()


class Constant(torch.nn.Module):
    """A sharpness that cannot tell one row from another; weight decay hardly holds its small weight back."""

    SCALE = 10.0

    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(1) / self.SCALE)

    def forward(self, seen, hidden):
        return self.SCALE * self.weight


@pytest.mark.parametrize(("heed", "low", "high"), [((4.0, 1.0), 0.75, 1.0), ((1.0, 4.0), 0.0, 0.3)])
def test_moments_count_as_much_as_they_are_heeded(heed, low, high):
    labels = torch.zeros(120_000, dtype=torch.int64)
    logits = torch.zeros(len(labels), 2, CLASSES)
    logits[:, 0, 0], logits[:, 1, 1] = 3.0, 3.0  # always right at the first moment, never at the second
    sharpness = Constant()
    calibration.fit(sharpness, torch.nn.Identity(), logits, logits, labels, heed, seed=1)
    with torch.no_grad():
        sure = (logits[0, 0] * sharpness(None, None)).softmax(dim=0).max()
    assert low < float(sure) < high
