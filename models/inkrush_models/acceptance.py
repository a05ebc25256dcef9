"""The acceptance rule over whole drawings: when a word would have been recognised, rightly or wrongly.

A word is accepted when it is the best guess with at least the threshold's probability for two tokens in a row, or at a
pen-up token. So a drawing has, for each word, a strength: the highest threshold that would still have accepted it.
"""

from dataclasses import dataclass

import numpy as np
from numba import njit

from .normal_form import UP

THRESHOLDS = np.round(np.arange(0.15, 0.991, 0.01), 2)


@dataclass(frozen=True)
class Strengths:
    """How strongly each drawing said each word.

    ``matrix[D, W]`` is the strength of each word, 0 where it never led. ``first[D, K]`` is the token, counted from 1,
    at which the truth is accepted under each of THRESHOLDS, 0 for never. ``labels[D]`` and ``lengths[D]`` belong to
    the drawings.
    """

    matrix: np.ndarray
    first: np.ndarray
    labels: np.ndarray
    lengths: np.ndarray

    def of_truth(self):
        return self.matrix[np.arange(len(self.labels)), self.labels]

    def of_wrong(self):
        """A copy of the matrix without the truth; of nonsense, which has a label after the words, all of it."""
        wrong = self.matrix.copy()
        drawings = np.flatnonzero(self.labels < wrong.shape[1])
        wrong[drawings, self.labels[drawings]] = 0.0
        return wrong


def strengths(graph, drawings, words):
    """Plays every drawing token by token; of the classes, those before ``words`` can be won."""
    best, sure = graph.beliefs(drawings)
    pens = drawings.tokens[:, : best.shape[1], 2]
    return of_beliefs(best, sure, pens, drawings.lengths, drawings.labels, words)


def of_beliefs(best, sure, pens, lengths, labels, words):
    """:class:`Strengths` from the first guess and its probability at each step, ``[D, T]`` as ``pens``."""
    matrix = np.zeros((len(labels), max(words, int(best.max()) + 1)), np.float32)
    first = np.zeros((len(labels), len(THRESHOLDS)), np.int64)
    play(best, sure, pens, lengths, labels, THRESHOLDS, matrix, first)
    return Strengths(matrix[:, :words], first, labels, lengths)


@njit(cache=True)
def play(best, sure, pens, lengths, labels, thresholds, matrix, first):
    """Fills ``matrix[n, C]`` and ``first[n, K]`` of :class:`Strengths` from best guess and probability at each step."""
    for row in range(len(lengths)):
        for t in range(lengths[row]):
            word = best[row, t]
            strength = 0.0
            if pens[row, t] == UP:
                strength = sure[row, t]
            elif t > 0 and best[row, t - 1] == word:
                strength = min(sure[row, t], sure[row, t - 1])
            if strength <= matrix[row, word]:
                continue
            matrix[row, word] = strength
            if word == labels[row]:
                for k in range(len(thresholds)):
                    if first[row, k] == 0 and strength >= thresholds[k]:
                        first[row, k] = t + 1


def false_wins(found, threshold):
    """Wrong acceptances in percent of drawings of other words, under one threshold or one for each word.

    ``mean``: over all prompts; ``worstPrompt``: for the prompt most often falsely won; ``anyWord``: drawings that would
    have won some wrong prompt, whichever it had been.
    """
    wrong = found.of_wrong() >= threshold
    others = len(found.labels) - np.bincount(found.labels, minlength=wrong.shape[1])[: wrong.shape[1]]
    by_prompt = wrong.sum(axis=0) / np.maximum(1, others)
    figures = {"mean": by_prompt.mean(), "worstPrompt": by_prompt.max(), "anyWord": wrong.any(axis=1).mean()}
    return {name: round(100 * float(value), 3) for name, value in figures.items()}


def lowest_threshold(found, limit):
    """The lowest of THRESHOLDS for which no prompt is falsely won by more than ``limit`` percent, else the highest."""
    allowed = [t for t in THRESHOLDS if false_wins(found, t)["worstPrompt"] <= limit]
    return float(allowed[0] if allowed else THRESHOLDS[-1])


def word_thresholds(drawn, nonsense, limit):
    """For each word the lowest of THRESHOLDS that keeps its own false wins under ``limit`` percent.

    Both of the drawings of other words and of nonsense.
    """
    return np.maximum(_lowest_fair(drawn, limit), _lowest_fair(nonsense, limit))


def _lowest_fair(found, limit):
    """By sorting: the first threshold above all strengths but those that the limit allows."""
    wrong = np.sort(found.of_wrong(), axis=0)[::-1]
    words = np.arange(wrong.shape[1])
    others = len(found.labels) - np.bincount(found.labels, minlength=len(words))[: len(words)]
    allowed = np.minimum((limit / 100 * others).astype(np.int64), len(wrong) - 1)
    above = np.searchsorted(THRESHOLDS, wrong[allowed, words], side="right")
    return THRESHOLDS[np.minimum(above, len(THRESHOLDS) - 1)]


def reliability(found, threshold):
    """For each word, the share (0..1) of its own drawings that are accepted within the drawing."""
    accepted = accepted_at(found, threshold) > 0
    counts = np.bincount(found.labels, minlength=found.matrix.shape[1])
    return np.bincount(found.labels, weights=accepted, minlength=len(counts)) / np.maximum(1, counts)


def accepted_at(found, threshold):
    """The token, counted from 1, at which each drawing's truth is accepted; 0 for never."""
    own = np.broadcast_to(threshold, found.matrix.shape[1])[found.labels]
    return found.first[np.arange(len(own)), np.searchsorted(THRESHOLDS, own - 1e-9)]


def pace(found, threshold):
    """Percent of drawings accepted, and of their tokens by then (median and p90; None when none was)."""
    at = accepted_at(found, threshold)
    share = 100 * at[at > 0] / found.lengths[at > 0]
    return {
        "accepted": round(100 * float((at > 0).mean()), 2),
        "medianInk": round(float(np.percentile(share, 50)), 1) if len(share) else None,
        "p90Ink": round(float(np.percentile(share, 90)), 1) if len(share) else None,
    }
