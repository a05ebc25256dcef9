"""The clone's shape: what most copies of the game have, four convolutions over a 32 x 32 picture and one dense layer.

Batch normalisation is ours: with it the same shape learns several times faster.
"""

from functools import partial

from torch import nn

from . import pixels
from .baseline import Baseline
from .pictures import PictureNetwork, convolution

SIDE = 32


def build(classes):
    """Widths 24, 48, 96 and 192, the picture halved after each."""
    layers = [convolution(1, 24), convolution(24, 48), convolution(48, 96), convolution(96, 192)]
    return PictureNetwork(*layers, nn.Flatten(), nn.Linear(192 * (SIDE // 16) ** 2, classes))


BASELINE = Baseline(
    name="clone",
    title="(b) clone: four convolutions over a 32 x 32 picture",
    build=build,
    rows=partial(pixels.rows, SIDE),
    gather=pixels.as_they_are,
    alone=partial(pixels.alone, SIDE),
    batch=32,
    rate=2e-3,
    optimiser="adamw",
)
