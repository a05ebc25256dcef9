import copy

import numpy as np
import pytest
import torch

from inkrush_models import accuracy, calibration, graph, quantise, ranges, variants
from inkrush_models.recogniser import StepGraph


@pytest.fixture(scope="module")
def wide(network_of):
    """Large enough for products in eight bits."""
    return network_of(3, classes=20, width=96, inner=128, layers=2)


@pytest.fixture(scope="module")
def some(drawings):
    return accuracy.drawings_of(drawings, np.arange(40))


@pytest.fixture(scope="module")
def graphs(wide, some):
    """The same network in float32 and in eight bits."""
    sharpness = calibration.Sharpness(wide.shape.width)
    models = graph.build(wide, sharpness), quantise.build(wide, sharpness, ranges.of_products(wide, some))
    return [StepGraph(model.SerializeToString()) for model in models]


def test_ranges_hold_all_that_is_multiplied(wide, some):
    found = ranges.of_products(wide, some)
    assert set(found) == {"enter 0", "leave 0", "enter 1"}
    read = {"enter 0": [], "leave 0": []}
    network = copy.deepcopy(wide)
    for name, layer in (("enter 0", network.blocks[0].enter), ("leave 0", network.blocks[0].leave)):
        layer.register_forward_pre_hook(lambda _, inputs, name=name: read[name].append(inputs[0]))
    for tokens, length in zip(some.tokens, some.lengths, strict=True):
        network(torch.from_numpy(tokens[:length, None]))
    least, largest = torch.aminmax(torch.cat(read["enter 0"])[:, 0], dim=0)
    _assert_spans(found["enter 0"], least, largest)
    largest = torch.cat(read["leave 0"])[:, 0].abs().amax(dim=0)
    _assert_spans(found["leave 0"], -largest, largest)


def _assert_spans(seen, least, largest):
    low, high, *_ = torch.from_numpy(seen)
    torch.testing.assert_close(low, least)
    torch.testing.assert_close(high, largest)


def test_placed_channels_fill_their_range_and_say_the_same(wide, some):
    inputs = quantise.placed_inputs(wide, ranges.of_products(wide, some))
    placed = quantise.placed(wide, inputs)
    tokens = torch.from_numpy(some.tokens).transpose(0, 1)
    torch.testing.assert_close(placed(tokens), wide(tokens), rtol=0, atol=1e-4)
    for name, rows in ranges.inputs_of(ranges.products(placed), placed, some).items():
        largest = rows.abs().amax(dim=0)
        if name in ranges.limits(wide):
            assert torch.isclose(largest.amax(), ranges.limits(wide)[name])
        else:
            torch.testing.assert_close(largest, torch.ones_like(largest), rtol=0, atol=1e-4, msg=name)


def test_ranges_are_read_back_as_they_were_written(wide, some, tmp_path):
    seen = ranges.of_products(wide, some)
    ranges.save(seen, tmp_path / "ranges.npz")
    for name, rows in ranges.load(tmp_path / "ranges.npz").items():
        np.testing.assert_array_equal(rows, seen.pop(name))
    assert not seen


def test_eight_bits_are_close_and_a_rows_bits_its_own(graphs, some, random):
    states = [one.start(len(some)) for one in graphs]
    for t in range(int(some.lengths.min())):
        (expected, states[0]), (found, states[1]) = (
            one.step(some.tokens[:, t], state) for one, state in zip(graphs, states, strict=True)
        )
        assert 0 < np.abs(found - expected).max() < 0.15 * np.abs(expected).max()
    logits, after = graphs[1].step(some.tokens[:, 0], states[1])
    for number in (1, 2, 7, 31):
        rows = random.permutation(len(some))[:number]
        alone = graphs[1].step(some.tokens[rows, 0], [part[rows] for part in states[1]])
        for a, b in zip([alone[0], *alone[1]], [logits, *after], strict=True):
            np.testing.assert_array_equal(a, b[rows])


def test_the_table_says_what_each_variant_loses():
    def row(size, top1):
        shares = {"50": {"top1": top1 / 2}, "100": {"top1": top1}}
        java, browser = {"1": 9, "32": 2}, {"1": 8, "32": 3}
        return {"bytes": size, "accuracyByShareOfPoints": shares, "java": java, "browser": browser}

    graphs = {"fp32": row(4000, 70.0), "int8": row(1000, 69.0)}
    lines = variants.table({"set": "valid", "drawings": 16296, "graphs": graphs}).strip().splitlines()
    assert lines[0] == "On 16,296 drawings (valid):"
    assert lines[4] == "| fp32 | 4,000 | 0.00 | 0.00 | 9 | 2 | 8 | 3 |"
    assert lines[5] == "| int8 | 1,000 | 1.00 | 0.50 | 9 | 2 | 8 | 3 |"
