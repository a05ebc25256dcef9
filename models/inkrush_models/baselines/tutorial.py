"""The tutorial's shape: TensorFlow's *Recurrent Neural Networks for Drawing Classification*.

Three convolutions over the strokes (48, 64 and 96 wide, 5, 5 and 3 points long, none of them bent), three bidirectional
LSTMs of 128, their outputs summed over the points, one dense layer. Its dropout is left out: no run here sees a drawing
often enough to learn it by heart.
"""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

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
        packed = pack_padded_sequence(x, lengths.cpu(), enforce_sorted=False)
        return self.head(pad_packed_sequence(self.lstm(packed)[0])[0].sum(dim=0))


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
    batch=16,
    rate=1e-3,
    optimiser="adamw",
)
