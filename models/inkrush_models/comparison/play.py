"""Each network in a game: when it would recognise a drawing, and how often wrongly."""

import numpy as np

from .. import acceptance
from ..tuning import FALSE_WINS_LIMIT


def strengths(steps, labels, classes):
    """:class:`~inkrush_models.acceptance.Strengths` of beliefs; ``first`` counts steps."""
    pens = np.where(steps.lifted, acceptance.UP, 0.0)
    return acceptance.of_beliefs(steps.best, steps.sure, pens, steps.lengths, labels, classes)


def threshold(contender, pack, numbers):
    """The threshold that keeps false wins under our limit, on drawings held aside."""
    labels = pack.label[numbers].astype(np.int64)
    found = strengths(contender.steps(pack, numbers), labels, len(pack.words))
    return acceptance.lowest_threshold(found, FALSE_WINS_LIMIT)


def figures(contender, pack, numbers, accepted_from):
    """Pace, in percent of the points, and false wins under a threshold or one for each word."""
    labels = pack.label[numbers].astype(np.int64)
    steps = contender.steps(pack, numbers)
    found = strengths(steps, labels, len(pack.words))
    step = acceptance.accepted_at(found, accepted_from)
    rows = np.flatnonzero(step)
    shares = 100 * steps.shares[rows, step[rows] - 1]
    return {
        "threshold": float(np.min(accepted_from)),
        "accepted": round(100 * len(rows) / len(labels), 2),
        "medianInk": round(float(np.percentile(shares, 50)), 1) if len(rows) else None,
        "p90Ink": round(float(np.percentile(shares, 90)), 1) if len(rows) else None,
        "falseWins": acceptance.false_wins(found, accepted_from),
    }
