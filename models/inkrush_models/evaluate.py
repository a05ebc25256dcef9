"""The evaluation: what :mod:`tuning` decides on held-aside drawings, and figures from other drawings."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import acceptance, accuracy, calibration, ndjson, nonsense, scrawls
from .pack import Pack
from .recogniser import StepGraph
from .tuning import PROMPT_RELIABILITY, SCRAWLS, SEED, tune

SPARSE = 8  # a quick evaluation tunes on one in so many held-aside drawings


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
        valid = read_valid(path, pack.words)
        return Sources((pack, aside[:: SPARSE if quick else 1]), (valid, np.arange(len(valid))), "valid")
    return Sources((pack, aside[:: 2 * SPARSE if quick else 2]), (pack, aside[1::2]), "held aside")


def evaluate(network, sources):
    """``(tuning, figures)`` of a network, in the form that a server runs."""
    tuned = tune(network, *sources.tuning)
    made = {name: _made(sources.tuning[0], kinds) for name, kinds in _KINDS.items()}
    return tuned, {"set": sources.name, **report(StepGraph(tuned.quantised), *sources.report, made, tuned)}


_KINDS = {"ofTrainedKinds": range(nonsense.HELD_OUT), "ofOtherKinds": range(nonsense.HELD_OUT, len(nonsense.NAMES))}


def _made(pack, kinds):
    return scrawls.of_kinds(pack, kinds, SCRAWLS, SEED + 1)


def report(served, pack, numbers, made, tuned):
    """Every figure of a graph, on drawings of a pack and on made nonsense; percentages and percentage points."""
    drawings = accuracy.drawings_of(pack, numbers)
    logits = served.logits_at(drawings, drawings.moments)
    ranks = accuracy.ranks(logits, drawings.labels)
    found = acceptance.strengths(served, drawings, len(pack.words))
    right = np.bincount(drawings.labels, weights=ranks[:, -1] < 1, minlength=len(pack.words))
    counts = np.bincount(drawings.labels, minlength=len(pack.words))
    return {
        "drawings": len(drawings),
        "accuracyByShareOfPoints": accuracy.summary(ranks),
        "meanClassTop1": round(100 * float((right[counts > 0] / counts[counts > 0]).mean()), 2),
        "calibrationError": {
            f"{round(100 * s)}": calibration.calibration_error(logits[:, i], drawings.labels)
            for i, s in enumerate(accuracy.SHARES)
        },
        "falseWins": acceptance.false_wins(found, tuned.thresholds),
        "acceptance": acceptance.pace(found, tuned.thresholds),
        "defaultPrompts": _prompts(found, pack.words, tuned),
        "nonsense": {name: _nonsense(served, drawn, tuned) for name, drawn in made.items()},
    }


def _prompts(found, words, tuned):
    """How reliable the default prompts are on the drawings of the report, as a list and each by itself."""
    chosen = np.isin(words, tuned.prompts)
    share = acceptance.reliability(found, tuned.thresholds)
    accepted = acceptance.accepted_at(found, tuned.thresholds) > 0
    return {
        "words": len(tuned.prompts),
        "accepted": round(100 * float(accepted[chosen[found.labels]].mean()), 2),
        "wordsReliable": int((share[chosen] >= PROMPT_RELIABILITY).sum()),
    }


def _nonsense(served, drawn, tuned):
    """How often the model says at the end that it is none of the words, and what nonsense would falsely win."""
    words = len(tuned.thresholds)
    logits = served.logits_at(drawn, drawn.lengths[:, None])[:, 0]
    found = acceptance.strengths(served, drawn, words)
    return {
        "drawings": len(drawn),
        "saidNone": round(100 * float((logits.argmax(axis=1) == words).mean()), 2),
        "falseWins": acceptance.false_wins(found, tuned.thresholds),
    }


def read_valid(path, words):
    """The drawings of a held-out file as a pack in memory."""
    number = {word: i for i, word in enumerate(words)}
    xy, last, labels = [], [], []
    for line, points, ends in ndjson.drawings(path):
        xy.append(points)
        last.append(ends)
        labels.append(number[json.loads(line)["word"]])
    start = np.concatenate([[0], np.cumsum([len(e) for e in last])])
    return Pack(np.concatenate(xy), np.concatenate(last), start, np.array(labels, np.uint16), list(words))
