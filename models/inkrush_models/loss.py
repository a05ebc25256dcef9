"""What a belief costs: the truth, what a teacher believes in its place, and another reading of the same drawing."""

import torch
from torch.nn import functional as F


def steps_at(lengths, share):
    """Steps ``[S, N]`` of drawings of ``lengths[N]``, at these shares ``[S, N]`` of them; a share of 1 is the last."""
    return torch.minimum((share * lengths).long(), lengths - 1)


def random_shares(size, late, middle, generator):
    """Shares ``[S, N]`` of drawings to learn from: all of it first, then some with density t^(late - 1)
    (1 - t^late)^(middle - 1) (Kumaraswamy, *A generalized probability density function for double-bounded random
    processes*, 1980)."""
    share = (1 - torch.rand(size, generator=generator).pow(1 / middle)).pow(1 / late)
    share[0] = 1.0
    return share


def cross_entropy(logits, labels, smoothing, taught=None):
    """Mean cross-entropy of ``logits[S, N, C]`` with ``labels[N]``, which a teacher may replace in part.

    ``taught`` is ``(words[N, K], shares[N, K])``: so much of a row's truth lies in these classes, the rest in
    its label.
    """
    truth = labels.expand(logits.shape[:2]).flatten()
    hard = F.cross_entropy(logits.flatten(0, 1), truth, label_smoothing=smoothing, reduction="none")
    if taught is None:
        return hard.mean()
    words, shares = taught
    beliefs = logits.log_softmax(dim=-1).gather(-1, words.expand(len(logits), -1, -1))
    left = 1 - shares.sum(dim=-1)
    return (left * hard.view(logits.shape[:2]) - (shares * beliefs).sum(dim=-1)).mean()


def disagreement(logits, first_readings):
    """The symmetric Kullback-Leibler divergence between rows and their second readings, which are the last rows."""
    beliefs = logits.log_softmax(dim=-1)
    one, other = beliefs[first_readings], beliefs[len(beliefs) - len(first_readings) :]
    return ((one.exp() - other.exp()) * (one - other)).sum(dim=-1).mean()
