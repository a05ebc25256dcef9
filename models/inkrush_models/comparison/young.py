"""The network that ours was cut from, when it had seen as many drawings as the baselines: for a fair look at them."""

from .. import graph, weights
from ..baselines import training
from ..calibration import Sharpness
from ..network import Shape
from ..products import Float16Storage
from ..train import Settings
from ..train import train as train_ours
from .ours import Ours

NAME = "young"
WHOLE = {"first_width": 176, "inner": 256}


def train(pack, runs, kept, drawings, minutes, device):
    """Trains until ``drawings`` are seen or ``minutes`` are over, and writes the averaged weights."""
    shape = Shape(len(pack.words) + 1, **WHOLE)
    run = train_ours(pack, runs / NAME, Settings(drawings=drawings), shape, minutes=minutes, resume=True, device=device)
    training.keep(run, NAME, kept)


def contender(kept):
    """Ours with the kept weights, not calibrated, as the baselines are not."""
    seen = training.must_have_seen(NAME, kept)
    network = weights.network(kept / f"{NAME}.npz")
    model = graph.build(network, Sharpness(network.shape.width).eval(), Float16Storage()).SerializeToString()
    return Ours(NAME, "(e) what ours was cut from, after as many drawings as the others", seen, model, model)
