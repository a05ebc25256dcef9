"""Fixtures: a small pack of real drawings where INKRUSH_DATA names them, of our own drawings elsewhere."""

import json
import os
from dataclasses import replace

import numpy as np
import pytest
import torch

from inkrush_models import accuracy, pack
from inkrush_models.drawings import golden_drawings
from inkrush_models.network import Network, Shape
from inkrush_models.stream import TOKENS, Stream

SEED = 20261122
COPIES = 40  # of each of our own drawings


def pytest_report_header():
    return f"seed {SEED}, drawings from {os.environ.get('INKRUSH_DATA') or 'our own code'}"


def pytest_configure():
    torch.set_num_threads(1)


@pytest.fixture
def random():
    return np.random.default_rng(SEED)


@pytest.fixture(scope="session")
def own_folder(tmp_path_factory):
    """A data folder of our own drawings, shaken a little, in the simplified form."""
    folder = tmp_path_factory.mktemp("ndjson")
    shake = np.random.default_rng(SEED)
    for word, strokes in golden_drawings().items():
        lines = []
        for _ in range(COPIES):
            drawing = [
                np.clip(np.array(s).T / 16 + shake.integers(-2, 3, (2, len(s))), 0, 255).astype(int).tolist()
                for s in strokes
            ]
            lines.append(json.dumps({"word": word, "drawing": drawing}, separators=(",", ":")))
        (folder / f"{word}.ndjson").write_text("\n".join(lines) + "\n")
    return folder


@pytest.fixture(scope="session")
def drawings(tmp_path_factory, own_folder):
    """An opened pack: 20 drawings a word of the dataset, or all of our own."""
    target = tmp_path_factory.mktemp("pack")
    pack.write_pack(os.environ.get("INKRUSH_DATA") or own_folder, target, per_word=20)
    return pack.open_pack(target)


@pytest.fixture
def first_batch(drawings):
    """The first batch of a run with some settings."""

    def first(settings, form=TOKENS):
        source = Stream(drawings, drawings.split()[0], settings.batch, settings.seed, settings.strength_at, form=form)
        try:
            return next(iter(source))
        finally:
            source.close()

    return first


@pytest.fixture
def rehearse():
    """Has a run learn from one batch so many times, at its full rate, and answers the losses."""

    def learn(run, batch, times):
        warm = run.settings.warmup // run.settings.batch
        return [float(run.step(replace(batch, number=warm + n))) for n in range(times)]

    return learn


@pytest.fixture(scope="session", params=[False, True], ids=["smooth", "plain"])
def network_of(request):
    """Makes networks with random weights; first smooth ones, then plain ones that clip much of what they read."""

    def make(seed, **sizes):
        torch.manual_seed(seed)
        network = Network(Shape(**sizes, plain=request.param)).eval()
        for block in network.blocks:
            if block.plain:
                torch.nn.init.constant_(block.norm.limit, 0.125)
        return network

    return make


@pytest.fixture(scope="session")
def network(network_of):
    """A small network with random weights."""
    return network_of(SEED, classes=9, width=32, inner=48, layers=2)


@pytest.fixture(scope="session")
def missed():
    """The share of what a network says of drawings, in squares about its mean, that another one does not."""

    def share(network, other, drawings):
        said, found = (accuracy.logits_at(n, drawings, drawings.moments) for n in (network, other))
        return float(((said - found) ** 2).sum() / ((said - said.mean(axis=(0, 1))) ** 2).sum())

    return share
