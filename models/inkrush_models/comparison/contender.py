"""What is asked of every network that is compared."""

import hashlib
from dataclasses import dataclass
from typing import Protocol

import numpy as np


@dataclass(frozen=True)
class Identity:
    """Which network it is: ``seen`` counts training drawings, ``model`` is its ONNX file in the form it is run in."""

    name: str
    title: str
    seen: int
    parameters: int
    model: bytes

    @property
    def digest(self):
        """Changes whenever the network does."""
        return hashlib.sha256(self.model).hexdigest()


@dataclass(frozen=True)
class Steps:
    """A belief after every step of some drawings; a step is a point, for ours a token.

    ``best[D, T]`` and ``sure[D, T]`` are the first guess and its probability, ``lifted[D, T]`` says that the pen was
    just lifted, ``shares[D, T]`` how much of the points there was; rows end after ``lengths[D]``.
    """

    best: np.ndarray
    sure: np.ndarray
    lifted: np.ndarray
    shares: np.ndarray
    lengths: np.ndarray


class Contender(Protocol):
    """A network under comparison."""

    identity: Identity

    def logits(self, pack, numbers, shares):
        """Logits ``[D, len(shares), classes]`` of drawings placed as in replay, after shares of their points."""

    def steps(self, pack, numbers):
        """:class:`Steps` through whole drawings."""

    def live(self):
        """A function of a new drawing's points and ends so far, to be called after every point; answers logits."""
