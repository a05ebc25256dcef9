import pytest
import torch
from torch.nn import functional as F

from inkrush_models.guide import Guide, distance, divergence
from inkrush_models.network import Network, Shape
from inkrush_models.train import Run, Settings


def _network(classes, seed, inner=32):
    torch.manual_seed(seed)
    return Network(Shape(classes, first_width=32, width=32, inner=inner, layers=1)).eval()


@pytest.fixture
def tokens(first_batch):
    return torch.from_numpy(first_batch(Settings(batch=8)).tokens)


def test_divergence_is_that_of_kullback_and_leibler():
    logits, beliefs = torch.randn(3, 4, 7), torch.randn(3, 4, 7).log_softmax(dim=-1)
    expected = F.kl_div(logits.log_softmax(dim=-1), beliefs, reduction="sum", log_target=True) / 12
    torch.testing.assert_close(divergence(logits, beliefs), expected)
    assert divergence(beliefs, beliefs).abs() < 1e-6


def test_distance_is_that_of_tokens_that_are_there():
    hidden, shown = torch.randn(5, 2, 3), torch.randn(5, 2, 3)
    shown[:4, 0] = hidden[:4, 0]
    shown[2, 1] = hidden[2, 1] + 2
    shown[:2, 1] = hidden[:2, 1]
    torch.testing.assert_close(distance(hidden, shown, torch.tensor([4, 3])), torch.tensor(4 / 7))


def test_two_readings_end_with_one_belief_and_are_apart_before(tokens):
    at = torch.stack([torch.full((8,), len(tokens) - 1), torch.zeros(8, dtype=torch.long)])
    again = torch.tensor([1, 4])  # come again as the last two rows
    alone = Guide(_network(9, 1)).read(tokens, at, torch.tensor([])).beliefs
    beliefs = Guide(_network(9, 1)).read(tokens, at, again).beliefs
    torch.testing.assert_close(beliefs[0, again], beliefs[0, 6:])
    torch.testing.assert_close(beliefs[0, 6:], ((alone[0, again] + alone[0, 6:]) / 2).log_softmax(dim=-1))
    torch.testing.assert_close(beliefs[1], alone[1])
    torch.testing.assert_close(beliefs[0, [0, 2, 3, 5]], alone[0, [0, 2, 3, 5]])


def test_a_run_comes_to_believe_what_its_guide_believes(drawings, first_batch, rehearse):
    settings = Settings(
        drawings=240_000, batch=32, steps_per_drawing=4, cooldown=0.0, following=1.0, likeness=0.5, precision="float32"
    )
    classes = len(drawings.words) + 1
    guide = _network(classes, 2, inner=64)
    before = {name: p.clone() for name, p in guide.named_parameters()}
    run = Run(_network(classes, 3).shape, settings, "cpu", guide=guide)
    batch = first_batch(settings)
    tokens = torch.from_numpy(batch.tokens)

    def apart():
        with torch.inference_mode():
            return float(divergence(run.network.head(run.network(tokens)), guide.head(guide(tokens)).log_softmax(-1)))

    first = apart()
    rehearse(run, batch, 80)
    assert apart() < first / 4
    assert all(torch.equal(p, before[name]) for name, p in guide.named_parameters())
