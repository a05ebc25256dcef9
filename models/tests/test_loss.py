"""Which steps a run learns from."""

import pytest
import torch

from inkrush_models.loss import random_shares


@pytest.mark.parametrize(("late", "middle"), [(1.0, 1.0), (1.44, 1.0), (3.0, 5.0)])
def test_steps_to_learn_from_lie_where_late_and_middle_say(late, middle):
    share = random_shares((200, 500), late, middle, torch.Generator().manual_seed(1))
    assert (share[0] == 1).all()
    for t in (0.25, 0.5, 0.75):
        expected = 1 - (1 - t**late) ** middle
        assert (share[1:] <= t).float().mean() == pytest.approx(expected, abs=0.01)
