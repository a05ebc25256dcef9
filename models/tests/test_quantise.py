import torch

from inkrush_models import quantise


def test_a_channel_fills_its_place():
    generator = torch.Generator().manual_seed(5)
    rows = torch.randn(1000, 2, generator=generator) * torch.tensor([0.5, 2.0]) + torch.tensor([1.0, -3.0])
    middle, reach = quantise.place_of(rows.amin(dim=0), rows.amax(dim=0))
    placed = (rows - middle) / reach
    torch.testing.assert_close(placed.amin(dim=0), torch.tensor([-1.0, -1.0]))
    torch.testing.assert_close(placed.amax(dim=0), torch.tensor([1.0, 1.0]))


def test_a_channel_that_never_changes_has_a_place():
    middle, reach = quantise.place_of(torch.tensor([7.0]), torch.tensor([7.0]))
    assert middle == 7 and reach == quantise.LEAST
