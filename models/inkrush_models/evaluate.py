"""The evaluation: calibration, threshold and prompts from held-aside drawings, figures from other drawings."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import acceptance, accuracy, calibration, ndjson
from .pack import Pack

FALSE_WINS_LIMIT = 1.0  # percent of the drawings of other words, for the prompt most often falsely won
SPARSE = 8  # a quick evaluation tunes on one in so many held-aside drawings
FIT_EVERY = 4  # of the held-aside drawings one in so many is enough for four weights
PROMPT_RELIABILITY = 0.85
FEWEST_PROMPTS = 100
HARD_MODE_ONLY = {"lighter", "rifle", "wine bottle", "wine glass"}  # a class of children plays the default prompts


@dataclass(frozen=True)
class Tuning:
    """What held-aside drawings decide: calibration weights, threshold, default prompts, each word's reliability."""

    sharpness: list
    threshold: float
    prompts: list
    reliability: dict


def evaluate(network, sources):
    """``(tuning, figures)`` of a network."""
    tuning = tune(network, *sources.tuning)
    return tuning, {"set": sources.name, **report(network, *sources.report, tuning)}


def tune(network, pack, aside):
    """Fits calibration, then takes the lowest threshold that keeps false wins under the limit, then the prompts."""
    weights = _fit_sharpness(network, accuracy.drawings_of(pack, aside[::FIT_EVERY]))
    found = acceptance.strengths(network, accuracy.drawings_of(pack, aside), weights)
    threshold = acceptance.lowest_threshold(found, FALSE_WINS_LIMIT)
    share = acceptance.reliability(found, threshold)
    reliability = {word: round(float(s), 3) for word, s in zip(pack.words, share, strict=True)}
    return Tuning(weights, threshold, prompts_of(reliability), reliability)


def _fit_sharpness(network, drawings):
    moments = drawings.moments[:, 1:]
    logits = accuracy.logits_at(network, drawings, moments)
    hint = calibration.hints(drawings.tokens, moments)
    labels = np.repeat(drawings.labels, logits.shape[1])
    return calibration.fit(logits.reshape(len(labels), -1), hint.reshape(len(labels), -1), labels)


def prompts_of(reliability):
    """Words accepted often enough within their own drawings, at least FEWEST_PROMPTS, none of HARD_MODE_ONLY."""
    fit = {word: share for word, share in reliability.items() if word not in HARD_MODE_ONLY}
    best = sorted(fit, key=lambda word: (-fit[word], word))
    enough = sum(share >= PROMPT_RELIABILITY for share in fit.values())
    return sorted(best[: max(enough, FEWEST_PROMPTS)])


@dataclass(frozen=True)
class Sources:
    """``(pack, numbers)`` to tune on and to report on; ``name`` says which drawings the latter are."""

    tuning: tuple
    report: tuple
    name: str


def sources(pack, data, quick):
    """All of a folder's ``valid.ndjson.gz`` is for the report; without one, every other held-aside drawing is."""
    aside = pack.split()[1]
    path = Path(data) / "valid.ndjson.gz" if data is not None else None
    if path is not None and path.exists():
        valid = _read_valid(path, pack.words)
        return Sources((pack, aside[:: SPARSE if quick else 1]), (valid, np.arange(len(valid))), "valid")
    return Sources((pack, aside[:: 2 * SPARSE if quick else 2]), (pack, aside[1::2]), "held aside")


def report(network, pack, numbers, tuning):
    """Every figure, on drawings of a pack; percentages and percentage points."""
    drawings = accuracy.drawings_of(pack, numbers)
    logits = accuracy.logits_at(network, drawings, drawings.moments)
    ranks = accuracy.ranks(logits, drawings.labels)
    logits *= calibration.sharpness(tuning.sharpness, calibration.hints(drawings.tokens, drawings.moments))[..., None]
    found = acceptance.strengths(network, drawings, tuning.sharpness)
    by_class = [
        float((ranks[drawings.labels == w, -1] < 1).mean())
        for w in range(len(pack.words))
        if (drawings.labels == w).any()
    ]
    chosen = np.isin(drawings.labels, [pack.words.index(p) for p in tuning.prompts])
    return {
        "drawings": len(drawings),
        "accuracyByShareOfPoints": accuracy.summary(ranks),
        "meanClassTop1": round(100 * float(np.mean(by_class)), 2),
        "calibrationError": {
            f"{round(100 * s)}": calibration.calibration_error(logits[:, i], drawings.labels)
            for i, s in enumerate(accuracy.SHARES)
        },
        "falseWins": acceptance.false_wins(found, tuning.threshold),
        "acceptance": acceptance.pace(found, tuning.threshold),
        "defaultPrompts": {
            "words": len(tuning.prompts),
            "accepted": round(100 * float((found.of_truth() >= tuning.threshold)[chosen].mean()), 2),
        },
    }


def _read_valid(path, words):
    """The drawings of a held-out file as a pack in memory."""
    number = {word: i for i, word in enumerate(words)}
    xy, last, labels = [], [], []
    for line, points, ends in ndjson.drawings(path):
        xy.append(points)
        last.append(ends)
        labels.append(number[json.loads(line)["word"]])
    start = np.concatenate([[0], np.cumsum([len(e) for e in last])])
    return Pack(np.concatenate(xy), np.concatenate(last), start, np.array(labels, np.uint16), list(words))
