import copy

import numpy as np
import pytest
import torch

from inkrush_models import ranges, rounding
from inkrush_models.products import LARGEST_ACTIVATION


@pytest.fixture
def network(network_of):
    return network_of(7, classes=17, width=32, inner=32, layers=2)


def _tokens(seed):
    generator = torch.Generator().manual_seed(seed)
    tokens = torch.rand(20, 8, 4, generator=generator) * 2000
    tokens[..., 2:] = 0
    return tokens


def test_products_read_no_more_levels_than_eight_bits_have(network):
    read = {}
    rounding.round_inputs(network)
    for name, layer in ranges.products(network).items():
        layer.register_forward_pre_hook(lambda _, inputs, name=name: read.update({name: inputs[0].detach()}))
    network.head(network(_tokens(1)))
    assert set(read) == set(ranges.products(network))
    for name, rows in read.items():
        channel = rows.flatten(0, -2)[:, 3].numpy()
        assert 1 < len(np.unique(channel)) <= 2 * LARGEST_ACTIVATION + 1, name


def test_a_rounded_network_says_nearly_the_same_and_its_gradients_are_those_of_the_other(network):
    exact, rounded = network, copy.deepcopy(network)
    rounding.round_inputs(rounded)
    gradients = []
    for one in (exact, rounded):
        logits = one.head(one(_tokens(2)))
        logits[-1].logsumexp(dim=-1).sum().backward()
        gradients.append((logits.detach(), one.blocks[0].enter.weight.grad))
    (logits, gradient), (near_logits, near_gradient) = gradients
    assert 0 < (logits - near_logits).abs().max() < 0.1
    assert torch.cosine_similarity(gradient.flatten(), near_gradient.flatten(), dim=0) > 0.99
