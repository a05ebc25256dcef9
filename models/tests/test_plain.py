import numpy as np
import pytest
import torch

from inkrush_models import accuracy
from inkrush_models.network import Network, Shape
from inkrush_models.plain import plain


@pytest.fixture
def smooth():
    torch.manual_seed(13)
    return Network(Shape(classes=9, first_width=32, width=32, inner=48, layers=3)).eval()


@pytest.fixture
def some(drawings):
    return accuracy.drawings_of(drawings, np.arange(60))


def test_a_plain_network_says_nearly_what_the_smooth_one_says(smooth, some, missed):
    made = plain(smooth, some)
    assert [block.plain for block in made.blocks] == [False, True, True]
    unfitted = plain(smooth, some)
    with torch.no_grad():
        for number in (1, 2):
            for name, weight in smooth.blocks[number].enter.named_parameters():
                getattr(unfitted.blocks[number].enter, name).copy_(weight)
    assert 0 < missed(smooth, made, some) < missed(smooth, unfitted, some) / 4


def test_it_clips_what_lies_far_out(smooth, some):
    with torch.no_grad():
        smooth.second.linear.bias[3] = 100.0
    made = plain(smooth, some)
    row = torch.tensor([100.0, -100.0, 1.0])
    limit = made.blocks[1].norm.limit.item()
    assert 1 < limit < 100
    assert made.blocks[1].norm(row).tolist() == [limit, -limit, 1.0]
