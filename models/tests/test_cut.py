import numpy as np
import pytest
import torch

from inkrush_models import accuracy, features
from inkrush_models.calibration import Sharpness
from inkrush_models.cut import cut, cut_sharpness
from inkrush_models.network import Network, Shape

WHOLE = Shape(classes=9, first_width=48, width=32, inner=48, layers=2)


@pytest.fixture
def whole():
    torch.manual_seed(11)
    return Network(WHOLE).eval()


@pytest.fixture(scope="module")
def some(drawings):
    return accuracy.drawings_of(drawings, np.arange(60))


def test_a_network_cut_to_its_own_size_says_the_same(whole, some, missed):
    assert missed(whole, cut(whole, some, WHOLE.first_width, WHOLE.inner), some) < 1e-6


@torch.no_grad()
def test_channels_that_others_stand_in_for_are_not_missed(whole, some, missed):
    whole.first.linear.weight[32:] = whole.first.linear.weight[:16]
    whole.first.linear.bias[32:] = whole.first.linear.bias[:16]
    for block in whole.blocks:
        for part in block.enter.weight.split(WHOLE.inner) + block.enter.bias.split(WHOLE.inner):
            part[32:] = part[:16]
    thin = cut(whole, some, first_width=32, inner=32)
    assert thin.shape == Shape(classes=9, first_width=32, width=32, inner=32, layers=2)
    assert missed(whole, thin, some) < 1e-4


@torch.no_grad()
def test_the_rest_is_fitted_to_what_is_gone(whole, some, missed):
    thin = cut(whole, some, first_width=48, inner=24)
    blunt = cut(whole, some, first_width=48, inner=48)
    for block in blunt.blocks:
        block.leave.weight[:, 24:] = 0
    assert 0 < missed(whole, thin, some) < missed(whole, blunt, some) / 4


@torch.no_grad()
def test_a_calibration_misses_no_channel_that_others_stand_in_for():
    torch.manual_seed(12)
    whole = Sharpness(width=32, inner=24)
    whole.leave.weight.copy_(torch.rand(1, 24) / 10)
    for layer in (whole.of_seen.weight, whole.of_hidden.weight, whole.of_hidden.bias):
        layer[16:] = layer[:8]
    seen, hidden = torch.rand(300, 5, features.COUNT), torch.randn(300, 5, 32)
    thin = cut_sharpness(whole, seen, hidden, inner=16)
    said = whole(seen, hidden)
    assert thin.leave.in_features == 16 and said.std() > 0.01
    torch.testing.assert_close(thin(seen, hidden), said, rtol=0, atol=1e-4)
    blunt = cut_sharpness(whole, seen, hidden, inner=12)
    assert 1e-4 < (blunt(seen, hidden) - said).std() < said.std() / 2
