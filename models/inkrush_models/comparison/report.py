"""The comparison's figures: percentages and percentage points, on drawings that no network was trained or tuned on."""

import numpy as np
import onnxruntime

from .. import accuracy, calibration
from . import cost, play

PLAYED = 512  # drawings that are played point by point, and as many held aside for the thresholds
SEED = 20261125


def compare(contenders, sources, thresholds, known):
    """The section of the report for ``{name: contender}``.

    ``thresholds`` are those that are given, the others are found. Of the section ``known``, figures of networks that
    have not changed are kept; costs are always measured again, for only one run's compare.
    """
    pack, numbers = sources.report
    micros = cost.per_point(contenders, pack, _sample(numbers, cost.DRAWINGS))
    networks = {}
    for name, contender in contenders.items():
        old = known.get("networks", {}).get(name, {})
        fresh = old.get("digest") != contender.identity.digest or known.get("drawings") != len(numbers)
        measured = _measured(contender, sources, thresholds.get(name)) if fresh else old
        networks[name] = {
            **measured,
            "microsecondsPerPoint": micros[name],
            "timesOurs": round(micros[name] / max(micros["ours"], 0.1), 1),
        }
    return {
        "set": sources.name,
        "drawings": len(numbers),
        "played": min(PLAYED, len(numbers)),
        "runtime": f"ONNX Runtime {onnxruntime.__version__}, one thread",
        "networks": networks,
    }


def _sample(numbers, size):
    return np.random.default_rng(SEED).permutation(numbers)[:size]


def _measured(contender, sources, threshold):
    identity = contender.identity
    print(f"{identity.title}: measuring", flush=True)
    pack, numbers = sources.report
    if threshold is None:
        aside_pack, aside = sources.tuning
        threshold = play.threshold(contender, aside_pack, _sample(aside, PLAYED))
    return {
        "title": identity.title,
        "digest": identity.digest,
        "seen": identity.seen,
        "parameters": identity.parameters,
        "bytes": len(identity.model),
        **_accuracy(contender, pack, numbers),
        "game": play.figures(contender, pack, _sample(numbers, PLAYED), threshold),
    }


def _accuracy(contender, pack, numbers):
    labels = pack.label[numbers].astype(np.int64)
    logits = contender.logits(pack, numbers, accuracy.SHARES)
    ranks = accuracy.ranks(logits, labels)
    counts = np.bincount(labels, minlength=len(pack.words))
    right = np.bincount(labels, weights=ranks[:, -1] < 1, minlength=len(pack.words))
    by_word = 100 * right[counts > 0] / counts[counts > 0]
    words = [word for word, count in zip(pack.words, counts, strict=True) if count]
    return {
        "accuracyByShareOfPoints": accuracy.summary(ranks),
        "meanClassTop1": round(float(by_word.mean()), 2),
        "calibrationError": {
            f"{round(100 * share)}": calibration.calibration_error(logits[:, i], labels)
            for i, share in enumerate(accuracy.SHARES)
        },
        "top1ByWord": {word: round(float(share), 1) for word, share in zip(words, by_word, strict=True)},
    }
