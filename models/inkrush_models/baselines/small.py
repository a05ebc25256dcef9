"""A small picture network: three convolutions over the data set's 28 x 28 pictures, about 100,000 parameters."""

from functools import partial

from torch import nn

from . import pixels
from .baseline import Baseline
from .pictures import PictureNetwork, convolution

SIDE = 28


def build(classes):
    """Widths 24, 48 and 112; the last layer's mean over the picture goes to one dense layer."""
    layers = [convolution(1, 24), convolution(24, 48), convolution(48, 112, halve=False)]
    return PictureNetwork(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(112, classes))


BASELINE = Baseline(
    name="small",
    title="(c) small: three convolutions over a 28 x 28 picture",
    build=build,
    rows=partial(pixels.rows, SIDE),
    gather=pixels.as_they_are,
    alone=partial(pixels.alone, SIDE),
    batch=32,
    rate=3e-3,
    optimiser="adamw",
)
