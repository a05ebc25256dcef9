"""The shipped files agree with each other and with the code that made them."""

import hashlib
import json
import re
from pathlib import Path

import numpy as np
import pytest

from inkrush_models import (
    acceptance,
    baselines,
    card,
    export,
    golden,
    graph,
    normal_form,
    quantise,
    ranges,
    tuning,
    weights,
)
from inkrush_models.baselines import training
from inkrush_models.calibration import Sharpness
from inkrush_models.comparison import card as comparison_card
from inkrush_models.drawings import golden_drawings
from inkrush_models.products import Float16Storage
from inkrush_models.recogniser import ARTIFACTS, Recogniser, StepGraph, served

MODELS = Path(__file__).parent.parent
GOLDEN = json.loads((MODELS / "golden" / "recogniser.json").read_text())
THEMES = {
    "animals",
    "body",
    "clothes",
    "fantasy",
    "food",
    "home",
    "music",
    "nature",
    "people",
    "places",
    "school",
    "shapes",
    "sport",
    "tools",
    "vehicles",
}


@pytest.fixture(scope="module")
def recogniser():
    return Recogniser()


def test_hashes_and_sizes_are_those_of_the_files(recogniser):
    manifest = recogniser.manifest
    for file, digest in (
        (manifest["file"], manifest["sha256"]),
        (manifest["quantised"]["file"], manifest["quantised"]["sha256"]),
        (manifest["labels"]["file"], manifest["labels"]["sha256"]),
    ):
        assert hashlib.sha256((ARTIFACTS / file).read_bytes()).hexdigest() == digest
    assert GOLDEN["sha256"] == manifest["sha256"]
    assert manifest["classes"] == len(recogniser.words) + 1 and manifest["noneOfThem"] == len(recogniser.words)
    assert manifest["normalForm"] == {
        "minimumSize": normal_form.MINIMUM_SIZE,
        "stepsPerSize": normal_form.STEPS_PER_SIZE,
    }


def test_every_word_has_names_in_both_languages_and_a_theme(recogniser):
    labels = json.loads((ARTIFACTS / "labels.json").read_text())
    assert [label["word"] for label in labels] == sorted({label["word"] for label in labels})
    assert {label["theme"] for label in labels} == THEMES
    assert all(re.search("[가-힣]", label["ko"]) and label["en"] for label in labels)
    assert len({label["ko"] for label in labels}) == len({label["en"] for label in labels}) == len(labels)
    assert set(recogniser.manifest["defaultPrompts"]) <= set(recogniser.words) - tuning.HARD_MODE_ONLY
    thresholds = recogniser.manifest["acceptance"]["thresholds"]
    assert len(thresholds) == len(labels) and set(thresholds) <= set(acceptance.THRESHOLDS)


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: case["name"])
def test_golden_drawings_get_the_golden_logits(case, recogniser):
    logits = recogniser.logits(normal_form.tokens_of(golden_drawings()[case["name"]]).astype(np.float32))
    np.testing.assert_allclose(logits, case["logits"], atol=GOLDEN["tolerance"], rtol=0)
    best = np.argsort(-logits, kind="stable")[:5]
    assert [golden.word_of(recogniser, i) for i in best] == [word for word, _ in case["top5"]]


def test_shipped_weights_give_the_shipped_graphs(recogniser):
    network = weights.network(MODELS / "weights" / "recogniser.npz")
    sharpness = Sharpness(network.shape.width)
    weights.load(sharpness, MODELS / "weights" / "sharpness.npz")
    exact = graph.build(network, sharpness, Float16Storage())
    quantised = quantise.build(network, sharpness, ranges.load(MODELS / "weights" / "ranges.npz"))
    for file, model in ((export.EXACT, exact), (export.QUANTISED, quantised)):
        assert model.SerializeToString() == (ARTIFACTS / file).read_bytes()


def test_the_graph_for_servers_believes_what_the_exact_one_believes(recogniser):
    quantised = StepGraph(str(served()))
    for name, strokes in golden_drawings().items():
        tokens = normal_form.tokens_of(strokes).astype(np.float32)
        exact, found = np.exp(recogniser.logits(tokens)), np.exp(quantised.logits(tokens))
        assert 0 < np.abs(exact - found).max() < golden.QUANTISED_TOLERANCE, name


def test_the_card_quotes_the_report(recogniser):
    report = json.loads((MODELS / "report.json").read_text())
    assert report["figures"] == recogniser.manifest["evaluation"] and report["model"] == recogniser.manifest["model"]
    text = (MODELS / "README.md").read_text()
    assert card.BEGIN + card.figures(report) + card.END in text
    assert comparison_card.BEGIN + comparison_card.tables(report["comparison"]) + comparison_card.END in text


def test_every_network_that_was_compared_can_be_trained_on():
    networks = json.loads((MODELS / "report.json").read_text())["comparison"]["networks"]
    assert set(networks) >= {"ours", *baselines.ALL}
    for name in set(networks) - {"ours"}:
        assert training.seen_by(name, MODELS / "weights" / "baselines") == networks[name]["seen"] > 0
    for baseline in baselines.ALL.values():
        training.kept_network(baseline, 345, MODELS / "weights" / "baselines")
