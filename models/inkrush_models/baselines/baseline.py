"""What every baseline is made of."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..stream import Form

CUT_SHARE = 1 / 3  # of the training drawings are shown unfinished, for ours learns from unfinished ones too


@dataclass(frozen=True)
class Baseline:
    """A network, what it reads, and how it is trained.

    ``build(classes)`` makes the network, whose ``forward(inputs, lengths)`` answers logits; with ``lengths`` None all
    rows are as long as the inputs. ``rows(pack, numbers, seeds, strength, shares)`` answers ``(rows, lengths)`` of what
    is there after each drawing's share of its points; ``gather`` lays some of them out as inputs.
    ``alone(points, ends)`` makes the inputs for one drawing, in canvas units, as it is so far.
    """

    name: str
    title: str
    build: Callable
    rows: Callable
    gather: Callable
    alone: Callable
    batch: int
    rate: float
    optimiser: str

    @property
    def form(self):
        """For the stream of training batches: some drawings whole, some cut off."""
        return Form(self._training_rows, self.gather)

    def _training_rows(self, pack, numbers, seeds, strength):
        return self.rows(pack, numbers, seeds, strength, shares_of(seeds))


def shares_of(seeds):
    """The share of its points that each training drawing shows: mostly 1, else rather more than less."""
    chance = np.random.default_rng(seeds).random((2, len(seeds)))
    return np.where(chance[0] < CUT_SHARE, np.sqrt(chance[1]), 1.0)
