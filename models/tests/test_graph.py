import numpy as np
import pytest
import torch

from inkrush_models import calibration, features, graph, normal_form, products, weights
from inkrush_models.drawings import golden_drawings
from inkrush_models.recogniser import StepGraph

LARGEST_DIFFERENCE = 2e-5  # between the graph, step by step, and the network as trained
ROWS = 64


@pytest.fixture(scope="module")
def sharpness(network):
    torch.manual_seed(7)
    layer = calibration.Sharpness(network.shape.width)
    torch.nn.init.normal_(layer.leave.weight, std=0.1)
    return layer.eval()


def _graph(model):
    return StepGraph(model.SerializeToString())


def _of(rows, state):
    return [part[rows] for part in state]


def _assert_same(found, expected):
    for a, b in zip([found[0], *found[1]], [expected[0], *expected[1]], strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.fixture(scope="module")
def whole(network, sharpness):
    return _graph(graph.build(network, sharpness))


@pytest.fixture
def crowd(random, network):
    """Players in the middle of something: tokens and states."""
    tokens = random.uniform(0, 3000, (ROWS, 4)).astype(np.float32)
    tokens[:, 2] = random.integers(0, 3, ROWS)
    tokens[:, 3] = random.normal(size=ROWS)
    state = [random.normal(size=(ROWS, size)).astype(np.float32) for size in graph.state_sizes(network.shape)]
    state[0] = random.integers(0, 9, state[0].shape).astype(np.float32)
    return tokens, state


@pytest.mark.parametrize("name", golden_drawings())
def test_one_step_at_a_time_equals_the_parallel_form(name, network, sharpness, whole):
    tokens = normal_form.tokens_of(golden_drawings()[name]).astype(np.float32)
    with torch.inference_mode():
        seen = features.of_tokens(torch.from_numpy(tokens)[:, None])
        hidden = network.read(seen)
        logits = network.head(hidden)
        calibrated = logits * sharpness(seen, hidden)
        expected = calibrated[:, 0].log_softmax(dim=-1).numpy()
    state = whole.start()
    for at in range(len(tokens)):
        logits, state = whole.step(tokens[at : at + 1], state)
        assert np.abs(logits[0] - expected[at]).max() <= LARGEST_DIFFERENCE


def test_a_rows_bits_depend_on_no_other_row(crowd, whole, random):
    tokens, state = crowd
    logits, after = whole.step(tokens, state)
    for number in range(1, ROWS + 1):
        rows = random.permutation(ROWS)[:number]
        _assert_same(whole.step(tokens[rows], _of(rows, state)), (logits[rows], _of(rows, after)))


def test_a_row_that_is_no_number_spoils_no_other(crowd, whole):
    tokens, state = crowd
    logits, after = whole.step(tokens, state)
    spoilt = tokens.copy()
    spoilt[5] = np.nan
    found = whole.step(spoilt, state)
    others = np.arange(ROWS) != 5
    _assert_same((found[0][others], _of(others, found[1])), (logits[others], _of(others, after)))
    assert np.isnan(found[0][5]).all()


def test_weights_kept_in_half_the_bytes_are_the_rounded_weights(network, sharpness, crowd, tmp_path):
    single, half = graph.build(network, sharpness), graph.build(network, sharpness, products.Float16Storage())
    assert half.ByteSize() < 0.6 * single.ByteSize()
    weights.save(network, tmp_path / "network.npz")
    weights.save(sharpness, tmp_path / "sharpness.npz")
    rounded, rounded_sharpness = type(network)(network.shape), calibration.Sharpness(network.shape.width)
    weights.load(rounded, tmp_path / "network.npz")
    weights.load(rounded_sharpness, tmp_path / "sharpness.npz")
    _assert_same(_graph(half).step(*crowd), _graph(graph.build(rounded, rounded_sharpness)).step(*crowd))
