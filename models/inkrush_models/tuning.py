"""What drawings held aside from training decide: calibration, the ranges of eight bits, thresholds, default prompts.

Calibration sees drawings of the training, too. Those alone that are held aside are few enough for its head to learn by
heart; what the network remembers of the others is little.
"""

from dataclasses import dataclass

import numpy as np
import torch

from . import acceptance, accuracy, calibration, cut, nonsense, quantise, ranges, scrawls, weights
from .recogniser import StepGraph

HIGHEST_FLOOR = 0.5  # of the least probability that is ever accepted
FALSE_WINS_LIMIT = 1.0  # percent of the drawings of other words, and of nonsense, for each prompt
MARGIN = 0.75  # tuned to this share of the limit, so that other drawings keep to it as well
# How much calibration heeds each share of a drawing: early ones are hard to get right. Several shares around a quarter
# and a half show it more of the same drawings, and keep it from learning them by heart.
_QUARTER, _HALF = (0.2, 0.225, 0.25, 0.275, 0.3), (0.42, 0.46, 0.5, 0.54, 0.58)
HEED = {0.1: 0.2, **dict.fromkeys(_QUARTER, 0.4), **dict.fromkeys(_HALF, 0.45), 0.75: 0.2, 1.0: 0.5}
TRAINED = 2  # drawings of the training for each one held aside
SCRAWLS = 1000  # of each kind
PROMPT_RELIABILITY = 0.85
PROMPTS = 200  # reliable words wanted
# A class of children plays the default prompts.
HARD_MODE_ONLY = {"cannon", "knife", "lighter", "rifle", "sword", "wine bottle", "wine glass"}
SEED = 20261125
FIRST_WEIGHTS = 2  # seed of those of the calibration
CUT_BY = 40_000  # drawings that show which of its channels others stand in for


@dataclass(frozen=True)
class Tuning:
    """``thresholds[W]`` in class order; ``reliability`` is each word's share of own drawings that are accepted.

    ``seen`` is what :mod:`ranges` saw of the products of the ``quantised`` graph, an ONNX file.
    """

    sharpness: calibration.Sharpness
    seen: dict
    quantised: bytes
    thresholds: np.ndarray
    prompts: list
    reliability: dict


def tune(network, pack, aside):
    """Fits calibration and ranges, takes each word's lowest fair threshold in the quantised graph, then the prompts."""
    drawings = accuracy.drawings_of(pack, aside)
    some = np.random.default_rng(SEED).permutation(aside)[: ranges.DRAWINGS]
    seen = ranges.of_products(network, accuracy.drawings_of(pack, some))
    sharpness = fit_sharpness(network, pack, np.concatenate([aside, *_trained(pack, TRAINED * len(aside))]))
    quantised = quantise.build(network, sharpness, seen).SerializeToString()
    served = StepGraph(quantised)
    found = acceptance.strengths(served, drawings, network.shape.words)
    made = scrawls.of_kinds(pack, range(nonsense.HELD_OUT), SCRAWLS, SEED)
    scrawled = acceptance.strengths(served, made, network.shape.words)
    fair = acceptance.word_thresholds(found, scrawled, MARGIN * FALSE_WINS_LIMIT)
    thresholds, reliability = _with_floor(found, fair, pack.words)
    return Tuning(sharpness, seen, quantised, thresholds, prompts_of(reliability), reliability)


def _with_floor(found, fair, words):
    """``(thresholds, reliability)`` with the highest common floor under which PROMPTS words are reliable."""
    for floor in acceptance.THRESHOLDS[acceptance.THRESHOLDS <= HIGHEST_FLOOR][::-1]:
        thresholds = np.maximum(fair, floor)
        share = acceptance.reliability(found, thresholds)
        reliability = {word: round(float(s), 3) for word, s in zip(words, share, strict=True)}
        if len(prompts_of(reliability)) >= PROMPTS:
            break
    return thresholds, reliability


def _trained(pack, count):
    """About so many drawings of the training, as many of each word."""
    random, spans = np.random.default_rng(SEED), pack.split()[0]
    each = -(-count // len(pack.words))
    return [a + random.permutation(b - a)[:each] for a, b in zip(spans.first, spans.stop, strict=True)]


def fit_sharpness(network, pack, numbers):
    """The calibration fitted to drawings of a pack, at the shares of HEED, and then cut."""
    drawings = accuracy.drawings_of(pack, numbers)
    seen, hidden = accuracy.rows_at(network, drawings, accuracy.moments_of(pack, numbers, list(HEED)))
    torch.manual_seed(FIRST_WEIGHTS)
    whole = calibration.Sharpness(network.shape.width, calibration.FITTED)
    labels = torch.from_numpy(drawings.labels)
    calibration.fit(whole, network.head, seen, hidden, labels, list(HEED.values()), SEED)
    some = np.sort(np.random.default_rng(SEED).permutation(len(numbers))[:CUT_BY])
    sharpness = cut.cut_sharpness(whole, seen[some], hidden[some], calibration.INNER)
    return weights.round_off(sharpness.eval())


def prompts_of(reliability):
    """Words accepted often enough within their own drawings, none of HARD_MODE_ONLY; at the least the best of all."""
    fit = {word: share for word, share in reliability.items() if word not in HARD_MODE_ONLY}
    needed = min(PROMPT_RELIABILITY, max(fit.values()))
    return sorted(word for word, share in fit.items() if share >= needed)
