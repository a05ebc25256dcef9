import torch

from inkrush_models import precision
from inkrush_models.muon import Muon, orthogonal


def test_orthogonal_matrices_have_singular_values_near_one():
    torch.manual_seed(1)
    for shape in ((40, 24), (24, 40)):
        values = torch.linalg.svdvals(orthogonal(torch.randn(shape)))
        assert values.min() > 0.6 and values.max() < 1.3


def test_updates_go_against_the_gradient_with_the_size_that_the_rate_says():
    matrix = torch.nn.Parameter(torch.zeros(24, 40))
    matrix.grad = torch.randn(24, 40)
    Muon([matrix], lr=0.1, weight_decay=0.0).step()
    assert (matrix * matrix.grad).sum() < 0
    assert 0.1 < matrix.detach().square().mean().sqrt() / (0.1 * 0.2) < 2.0


def test_bfloat16_only_where_it_is_quick(monkeypatch):
    for has_amx, expected in ((True, torch.bfloat16), (False, torch.float32)):
        monkeypatch.setattr(torch.cpu, "get_capabilities", lambda answer=has_amx: {"amx_bf16": answer})
        assert precision.resolve("auto", "cpu") is expected
    assert precision.resolve("auto", "cuda") is torch.bfloat16
    assert precision.resolve("float32", "cuda") is torch.float32
