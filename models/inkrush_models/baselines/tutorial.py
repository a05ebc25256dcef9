"""The tutorial's shape: TensorFlow's *Recurrent Neural Networks for Drawing Classification*.

Three convolutions over the strokes (48, 64 and 96 wide, 5, 5 and 3 points long, none of them bent), three bidirectional
LSTMs of 128, their outputs summed over the points, one dense layer. Its dropout is left out: no run here sees a drawing
often enough to learn it by heart.
"""

from dataclasses import replace

import torch
from torch import nn

from ..stream import time_first
from . import points
from .baseline import Baseline

CONVOLUTIONS = ((48, 5), (64, 5), (96, 3))
LAYERS, UNITS = 3, 128


class Tutorial(nn.Module):
    """``inputs[T, N, 3]`` to logits ``[N, classes]``; rows end after their lengths."""

    def __init__(self, classes):
        super().__init__()
        widths = [3, *[width for width, _ in CONVOLUTIONS]]
        self.convolutions = nn.ModuleList(
            nn.Conv1d(inputs, outputs, taps, padding=taps // 2)
            for inputs, (outputs, taps) in zip(widths, CONVOLUTIONS, strict=False)
        )
        self.lstm = nn.LSTM(widths[-1], UNITS, LAYERS, bidirectional=True)
        self.head = nn.Linear(2 * UNITS, classes)
        with torch.no_grad():
            for name, bias in self.lstm.named_parameters():
                if name.startswith("bias_ih"):
                    bias[UNITS : 2 * UNITS] = 1.0  # TensorFlow's LSTMs forget little from the start
            self.head.weight /= 10  # a sum over forty points is large

    def forward(self, inputs, lengths=None):
        x = inputs.permute(1, 2, 0)
        inside = 1.0 if lengths is None else _inside(lengths, len(inputs)).to(x)
        for convolution in self.convolutions:
            # A drawing alone has zeros around it at every layer; beside a longer one it must have them too.
            x = convolution(x) * inside
        x = x.permute(2, 0, 1)
        if lengths is None:
            return self.head(self.lstm(x)[0].sum(dim=0))
        x = _both_ways(self.lstm, x, lengths)
        return self.head((x * inside.permute(2, 0, 1)).sum(dim=0))


def _both_ways(lstm, x, lengths):
    """The LSTMs' outputs at each row's points; what comes after them means nothing.

    Packed sequences would do the same, several times slower on a processor. So rows are turned round within their
    lengths, and what is behind them is read last by both directions.
    """
    steps = torch.arange(len(x), device=x.device)[:, None]
    turned = torch.where(steps < lengths, lengths - 1 - steps, steps)[..., None]
    start = x.new_zeros(1, x.shape[1], UNITS)
    for layer in range(LAYERS):
        forwards, backwards = (lstm.all_weights[2 * layer + way] for way in range(2))
        ahead = _one_way(x, start, forwards)
        back = _one_way(x.gather(0, turned.expand_as(x)), start, backwards)
        x = torch.cat([ahead, back.gather(0, turned.expand_as(back))], dim=-1)
    return x


def _one_way(x, start, weights):
    return torch.lstm(x, (start, start), weights, True, 1, 0.0, False, False, False)[0]


def _inside(lengths, longest):
    """``[N, 1, longest]``, true at each row's points."""
    return (torch.arange(longest, device=lengths.device) < lengths[:, None])[:, None]


BASELINE = Baseline(
    name="tutorial",
    title="(a) tutorial: convolutions and three bidirectional LSTMs over strokes",
    build=Tutorial,
    rows=points.rows,
    gather=time_first,
    alone=points.alone,
    batch=32,
    rate=1.4e-3,
    optimiser="adamw",
)

LONGER = replace(BASELINE, name="longer", title="(f) the tutorial's shape as (a), after more drawings")
