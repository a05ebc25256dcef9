"""What the network sees of a token: offsets, place in the running box, the box itself, the pen.

Everything is relative to the running size, so a drawing's place and scale on the canvas hardly matter. The same
arithmetic, one step at a time, is in ``graph.py``.
"""

import torch

from .normal_form import MINIMUM_SIZE, STEPS_PER_SIZE

COUNT = 19
SIZE_SCALE = 1024.0  # canvas units at which the size feature is one half
TOKEN_SCALE = 32.0  # tokens at which the token feature is one half
STROKE_SCALE = 4.0
BEND_SCALE = 4.0


@torch.no_grad()
def of_tokens(tokens):
    """Features ``[T, N, COUNT]`` of ``tokens[T, N, 4]``; causal."""
    xy, pen, bend = tokens[..., 0:2], tokens[..., 2:3], tokens[..., 3:4]
    low = torch.cummin(xy, dim=0).values
    high = torch.cummax(xy, dim=0).values
    extent = high - low
    size = extent.amax(dim=-1, keepdim=True).clamp_min(MINIMUM_SIZE)
    centre = (low + high) / 2
    down = (pen == 1).to(tokens.dtype)
    strokes = down.cumsum(dim=0)
    count = torch.arange(1, len(tokens) + 1, dtype=tokens.dtype, device=tokens.device).view(-1, 1, 1).expand_as(pen)
    offset = _difference(xy)
    return torch.cat(
        [
            offset / size,
            (offset * STEPS_PER_SIZE / size).clamp(-1.5, 1.5),
            (xy - centre) / size,
            (xy - _stroke_start(xy, down)) / size,
            extent / size,
            _difference(centre) / size,
            1 - _before(size) / size,
            size / (size + SIZE_SCALE),
            down,
            (pen == 2).to(tokens.dtype),
            (BEND_SCALE * bend).clamp(-2, 2),
            count / (count + TOKEN_SCALE),
            strokes / (strokes + STROKE_SCALE),
        ],
        dim=-1,
    )


def _before(x):
    """The row before each row; the first row is its own predecessor."""
    return torch.cat([x[:1], x[:-1]])


def _difference(x):
    return x - _before(x)


def _stroke_start(xy, down):
    """The last pen-down position at each row."""
    steps = torch.arange(len(xy), device=xy.device).view(-1, 1, 1)
    latest = torch.cummax(torch.where(down > 0, steps, 0), dim=0).values
    return torch.gather(xy, 0, latest.expand_as(xy))
