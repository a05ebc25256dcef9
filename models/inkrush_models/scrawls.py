"""Nonsense to tune and to report on: made of held-aside drawings, from seeds that training does not use."""

import numpy as np

from . import accuracy, mixture


def of_kinds(pack, kinds, per_kind, seed):
    """:class:`~inkrush_models.accuracy.Drawings` of nonsense, kind by kind, labelled with the class after the words."""
    kinds = np.repeat(np.array(list(kinds), np.int64), per_kind)
    generator = np.random.default_rng(seed)
    drawings = pack.take(generator.choice(pack.split()[1], len(kinds)))
    seeds = generator.integers(0, 2**32, len(kinds), dtype=np.uint32)
    plan = mixture.Plan(kinds, np.ones(len(kinds)), np.zeros(len(kinds), bool), np.zeros(len(kinds), np.int64))
    tokens, lengths = mixture.tokenize(drawings, np.arange(len(kinds)), seeds, 1.0, plan)
    labels = np.full(len(kinds), len(pack.words))
    return accuracy.Drawings(tokens, lengths, labels, np.repeat(lengths[:, None], len(accuracy.SHARES), axis=1))
