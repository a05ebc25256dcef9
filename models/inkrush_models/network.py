"""The recogniser as it is trained: all tokens of a batch at once, in parallel but for a cheap scan over time.

Causal convolutions see the last few tokens, gated linear recurrences carry the drawing. ``graph.py`` says the same as
one step in ONNX. The recurrence is that of Feng et al., "Were RNNs all we needed?" (2024), with an output gate.
A network is trained smooth and served plain: :mod:`plain` says how the one becomes the other.
Layout is [T, N, features] throughout: one time step is one contiguous slab.
"""

from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F

from . import features
from .scan import gated_scan


@dataclass(frozen=True)
class Shape:
    """Sizes of the network; multiples of 16 keep the exported graph's bits independent of the batch.

    The last of the ``classes`` is none of the words. In a ``plain`` network all recurrences but the first are plain.
    """

    classes: int
    first_width: int = 64
    width: int = 176
    inner: int = 224
    layers: int = 3
    first_taps: int = 5
    second_taps: int = 3
    plain: bool = False

    @classmethod
    def of(cls, weights):
        """The shape of a network with these weights by name."""
        first_width, seen = weights["first.linear.weight"].shape
        width, taken = weights["second.linear.weight"].shape
        return cls(
            classes=len(weights["head.bias"]),
            first_width=first_width,
            width=width,
            inner=weights["blocks.0.leave.weight"].shape[1],
            layers=sum(name.endswith("leave.bias") for name in weights),
            first_taps=seen // features.COUNT,
            second_taps=taken // first_width,
            plain=any(name.endswith("norm.limit") for name in weights),
        )

    @property
    def words(self):
        return self.classes - 1

    def as_dict(self):
        return asdict(self)


class CausalConvolution(nn.Module):
    """A linear map of the last ``taps`` rows, oldest first, zeros before the first."""

    def __init__(self, inputs, outputs, taps):
        super().__init__()
        self.taps = taps
        self.linear = nn.Linear(taps * inputs, outputs)

    def forward(self, x):
        padded = F.pad(x, (0, 0, 0, 0, self.taps - 1, 0))
        return self.linear(torch.cat([padded[i : i + len(x)] for i in range(self.taps)], dim=-1))


class Clip(nn.Module):
    """Rows within a limit on both sides, which is learnt (Choi et al., *PACT*, 2018). Rounding to eight bits clips
    anyway, so in a step it is free, where a norm is not."""

    def __init__(self):
        super().__init__()
        self.limit = nn.Parameter(torch.full((1,), 3.0))

    def forward(self, x):
        return torch.minimum(torch.maximum(x, -self.limit), self.limit)


class Recurrence(nn.Module):
    """Residual block: h = h + z (v - h) with z = sigmoid(gate), gated out and mapped back.

    A smooth one reads a normed row and has a SiLU in its output gate, a plain one clips the row and has nothing there.
    """

    def __init__(self, width, inner, plain=False):
        super().__init__()
        self.norm = Clip() if plain else nn.LayerNorm(width)
        self.enter = nn.Linear(width, 3 * inner)
        self.leave = nn.Linear(inner, width)
        self.inner = inner
        self.plain = plain
        with torch.no_grad():
            # Memories from about two to about a hundred tokens from the start.
            self.enter.bias[:inner] = -torch.linspace(0.0, 4.6, inner)
            self.leave.weight.mul_(0.5)

    def forward(self, x):
        gate, value, out = self.enter(self.norm(x)).split(self.inner, dim=-1)
        return x + self.leave(gated_scan(gate, value) * (out if self.plain else F.silu(out)))


class Network(nn.Module):
    """``tokens[T, N, 4]`` to hidden rows ``[T, N, width]``; ``head`` makes logits of any of them."""

    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.first = CausalConvolution(features.COUNT, shape.first_width, shape.first_taps)
        self.second = CausalConvolution(shape.first_width, shape.width, shape.second_taps)
        self.blocks = nn.ModuleList(
            Recurrence(shape.width, shape.inner, plain=shape.plain and number > 0) for number in range(shape.layers)
        )
        self.norm = nn.LayerNorm(shape.width)
        self.head = nn.Linear(shape.width, shape.classes)

    def forward(self, tokens):
        return self.read(features.of_tokens(tokens))

    def read(self, seen):
        """Hidden rows of features ``[T, N, COUNT]``."""
        x = F.silu(self.first(seen))
        x = F.silu(self.second(x)).float()  # the residual stream stays exact under mixed precision
        for block in self.blocks:
            x = block(x)
        return self.norm(x)
