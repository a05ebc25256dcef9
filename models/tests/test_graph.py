import itertools

import numpy as np
import pytest
import torch

from inkrush_models import calibration, graph, normal_form
from inkrush_models.drawings import golden_drawings
from inkrush_models.recogniser import open_session

SHARPNESS = (0.7, 0.5, -0.1, 0.2)
LARGEST_DIFFERENCE = 2e-5  # between the graph, step by step, and the network as trained


@pytest.fixture(scope="module")
def step(network):
    session = open_session(graph.build(network, SHARPNESS).SerializeToString())

    def run(tokens, lengths, state):
        return session.run(
            ["logits", "next_state"], {"tokens": tokens, "lengths": np.asarray(lengths, np.int64), "state": state}
        )

    return run


@pytest.fixture
def crowd(random, network):
    """64 players in the middle of something: tokens, lengths from 0 to 8, states."""
    tokens = random.uniform(0, 3000, (64, graph.MAX_TOKENS, 4)).astype(np.float32)
    tokens[..., 2] = random.integers(0, 3, tokens.shape[:2])
    tokens[..., 3] = random.normal(size=tokens.shape[:2])
    state = random.normal(size=(64, sum(graph.state_parts(network.shape)))).astype(np.float32)
    state[:, :3] = random.integers(0, 9, (64, 3))
    return tokens, random.integers(0, graph.MAX_TOKENS + 1, 64), state


@pytest.mark.parametrize("name", golden_drawings())
def test_one_step_at_a_time_equals_the_parallel_form(name, network, step):
    tokens = normal_form.tokens_of(golden_drawings()[name]).astype(np.float32)
    moments = np.arange(1, len(tokens) + 1)[None]
    with torch.inference_mode():
        expected = network.head(network(torch.from_numpy(tokens)[:, None]))[:, 0].numpy()
    expected = expected * calibration.sharpness(SHARPNESS, calibration.hints(tokens[None], moments))[0][:, None]
    state = np.zeros((1, sum(graph.state_parts(network.shape))), np.float32)
    for at in range(len(tokens)):
        logits, state = step(tokens[None, at : at + 1], [1], state)
        assert np.abs(logits[0] - expected[at]).max() <= LARGEST_DIFFERENCE


def test_a_rows_bits_depend_on_no_other_row(crowd, step, random):
    tokens, lengths, state = crowd
    logits, after = step(tokens, lengths, state)
    for number in range(1, 65):
        rows = random.permutation(64)[:number]
        found = step(tokens[rows], lengths[rows], state[rows])
        drawn = lengths[rows] > 0
        np.testing.assert_array_equal(found[0][drawn], logits[rows][drawn])
        np.testing.assert_array_equal(found[1], after[rows])


def test_bits_do_not_depend_on_how_tokens_are_chunked(crowd, step, random):
    tokens, lengths, state = crowd
    logits, after = step(tokens, lengths, state)
    for _ in range(20):
        cuts = np.unique(np.concatenate([[0, graph.MAX_TOKENS], random.integers(1, graph.MAX_TOKENS, 3)]))
        found, latest = state, np.zeros_like(logits)
        for begin, end in itertools.pairwise(cuts):
            part = np.clip(lengths - begin, 0, end - begin)
            now, found = step(tokens[:, begin:end], part, found)
            latest[part > 0] = now[part > 0]
        np.testing.assert_array_equal(found, after)
        np.testing.assert_array_equal(latest[lengths > 0], logits[lengths > 0])


def test_what_follows_a_rows_length_is_not_looked_at(crowd, step):
    tokens, lengths, state = crowd
    logits, after = step(tokens, lengths, state)
    spoilt = tokens.copy()
    spoilt[np.arange(graph.MAX_TOKENS) >= lengths[:, None]] = np.nan
    found = step(spoilt, lengths, state)
    np.testing.assert_array_equal(found[1], after)
    np.testing.assert_array_equal(found[0][lengths > 0], logits[lengths > 0])


def test_a_row_without_tokens_keeps_its_state(crowd, step):
    tokens, _, state = crowd
    np.testing.assert_array_equal(step(tokens, np.zeros(64), state)[1], state)
