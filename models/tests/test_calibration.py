import numpy as np
import pytest
import torch

from inkrush_models import calibration, features

CLASSES, WIDTH = 10, 12


@pytest.fixture
def rows(random):
    """Logits that are twice too sure where the first feature says so: ``(head, seen, hidden, labels)``."""
    hidden = torch.from_numpy(random.normal(size=(48_000, WIDTH)).astype(np.float32))
    seen = torch.zeros(len(hidden), features.COUNT)
    seen[::2, 0] = 1.0
    torch.manual_seed(1)
    head = torch.nn.Linear(WIDTH, CLASSES)
    with torch.no_grad():
        head.weight.mul_(8)
        honest = head(hidden) / (1 + seen[:, :1])
    sums = honest.softmax(dim=1).cumsum(dim=1).numpy()
    labels = np.minimum((sums < random.random((len(sums), 1))).sum(axis=1), CLASSES - 1)
    return head, seen, hidden, torch.from_numpy(labels)


def test_sharpness_is_one_until_it_is_fitted():
    seen, hidden = torch.randn(5, features.COUNT), torch.randn(5, WIDTH)
    assert calibration.Sharpness(WIDTH)(seen, hidden).eq(1).all()


def test_a_fitted_sharpness_finds_where_the_network_is_too_sure(rows):
    head, seen, hidden, labels = rows
    sharpness = calibration.Sharpness(WIDTH)
    calibration.fit(sharpness, head, seen, hidden, labels, torch.ones(len(labels)), seed=1)
    with torch.no_grad():
        plain = head(hidden)
        fitted = plain * sharpness(seen, hidden)
    for part in (slice(0, None, 2), slice(1, None, 2)):
        assert calibration.calibration_error(fitted[part].numpy(), labels[part].numpy()) < 3
    assert calibration.calibration_error(plain[::2].numpy(), labels[::2].numpy()) > 6
