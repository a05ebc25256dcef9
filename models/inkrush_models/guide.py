"""A larger network that shows what it believes at every step, so that a smaller one learns more from each drawing than
the label says (Hinton et al., *Distilling the knowledge in a neural network*, 2015)."""

from typing import NamedTuple

import torch


class Shown(NamedTuple):
    """``hidden[T, N, width]`` of a batch, and ``beliefs[S, N, C]`` at some steps, logarithms of probabilities."""

    hidden: torch.Tensor
    beliefs: torch.Tensor


class Guide:
    """A trained network that is asked and not taught; as wide as those that follow it, and of the same classes."""

    def __init__(self, network):
        self._network = network.requires_grad_(False)

    @torch.no_grad()
    def read(self, tokens, at, first_readings):
        """What it makes of ``tokens[T, N, 4]``, with beliefs at steps ``at[S, N]``, those of the last tokens first.

        At the end two readings of a drawing show what is believed of them together: they differ in the pen, and that
        says nothing of what is drawn.
        """
        hidden = self._network(tokens)
        logits = self._network.head(hidden[at, torch.arange(at.shape[1], device=at.device)])
        beliefs = logits.float().log_softmax(dim=-1)
        if len(first_readings) > 0:
            one, other = beliefs[0, first_readings], beliefs[0, -len(first_readings) :]
            together = ((one + other) / 2).log_softmax(dim=-1)
            beliefs[0, first_readings] = beliefs[0, -len(first_readings) :] = together
        return Shown(hidden, beliefs)


def divergence(logits, beliefs):
    """Mean Kullback-Leibler divergence of ``logits[S, N, C]`` from a guide's beliefs."""
    return (beliefs.exp() * (beliefs - logits.log_softmax(dim=-1))).sum(dim=-1).mean()


def distance(hidden, shown, lengths):
    """Mean square of what hidden rows ``[T, N, width]`` lack of those shown, over the tokens that there are."""
    there = torch.arange(len(hidden), device=hidden.device)[:, None] < lengths
    return ((hidden.float() - shown.float()) ** 2).mean(dim=-1)[there].mean()
