"""Trains the baselines as ours is trained: the same split, augmentation, schedule and average of weights.

A run goes on from its checkpoint, on another machine from the weights in the repository.
"""

import copy
import json
from dataclasses import replace

import numpy as np
import torch
from torch.nn import functional as F

from .. import accuracy, checkpoint, optimiser, precision, weights
from ..run import TrainingRun
from ..stream import Stream
from ..train import Settings, loop
from . import predict

WARMUP_DRAWINGS = 6_000
PROBE_DRAWINGS = 1024
COMMON = Settings()  # of these, a baseline has its own batch, rate and optimiser


class Run(TrainingRun):
    """A run of one baseline."""

    def __init__(self, baseline, classes, settings, device="cpu"):
        torch.manual_seed(settings.seed)
        self.baseline = baseline
        self.precision = precision.resolve(settings.precision, device)
        super().__init__(baseline.build(classes), settings, device, WARMUP_DRAWINGS)

    def averaged(self):
        """A copy of the network with the averaged weights, to be evaluated."""
        network = copy.deepcopy(self.network).eval()
        network.load_state_dict(self.average.weights, strict=False)  # buffers stay as they are
        return network

    def _loss(self, batch):
        inputs, lengths, labels = (
            torch.from_numpy(a).to(self.device) for a in (batch.tokens, batch.lengths, batch.labels)
        )
        with precision.mixed(self.device, self.precision):
            logits = self.network.train()(inputs, lengths)
        return F.cross_entropy(logits.float(), labels, label_smoothing=self.smoothing())


class Probe:
    """A fixed sample of held-aside drawings that tells how a run is doing."""

    def __init__(self, pack, aside, seed):
        self._pack = pack
        self._numbers = np.random.default_rng(seed).permutation(aside)[:PROBE_DRAWINGS]

    def figures(self, run):
        logits = predict.logits(run.averaged(), run.baseline, self._pack, self._numbers)
        return accuracy.summary(accuracy.ranks(logits, self._pack.label[self._numbers].astype(np.int64)))


def train(baseline, pack, runs, kept, drawings=None, minutes=None, device="cpu", save_minutes=4.0):
    """Trains until ``drawings`` are seen, ``minutes`` are over or a signal asks, and writes the averaged weights.

    The checkpoint is in a folder of ``runs``, the weights are in the folder ``kept``.
    """
    settings = settings_of(baseline, drawings)
    run = _begin(Run(baseline, len(pack.words), settings, device), runs / baseline.name, kept)
    print(f"{baseline.title}: seed {settings.seed}, {run.seen:,} drawings seen, {device}", flush=True)
    spans, aside = pack.split()
    probe = Probe(pack, aside, settings.seed)
    stream = Stream(pack, spans, settings.batch, settings.seed, settings.strength_at, run.batches, form=baseline.form)
    try:
        loop(run, stream, probe, runs / baseline.name, minutes, save_minutes)
    finally:
        stream.close()
    keep(run, baseline.name, kept)
    return run


def settings_of(baseline, drawings=None):
    """How a baseline is trained: as ours, until it has seen so many drawings."""
    own = {name: getattr(baseline, name) for name in ("batch", "rate", "optimiser")}
    return replace(COMMON, drawings=drawings or COMMON.drawings, **own)


def _begin(run, folder, kept):
    saved = checkpoint.load(folder, run.device)
    if saved is not None:
        run.restore(saved)
    elif seen_by(run.baseline.name, kept):
        weights.load(run.network, kept / f"{run.baseline.name}.npz")
        run.average = optimiser.Average(run.network, run.settings.average)
        run.batches = seen_by(run.baseline.name, kept) // run.settings.batch
    return run


def keep(run, name, kept):
    """Writes the averaged weights under a name, and beside them how many drawings they have seen."""
    weights.save(run.averaged().cpu(), kept / f"{name}.npz")
    seen = {**_seen(kept), name: run.seen}
    (kept / "seen.json").write_text(json.dumps(dict(sorted(seen.items())), indent=1) + "\n")


def seen_by(name, kept):
    """How many drawings the kept weights of a network have seen; 0 where there are none."""
    return _seen(kept).get(name, 0)


def must_have_seen(name, kept):
    """As :func:`seen_by`, where it must not be 0."""
    if not seen_by(name, kept):
        raise SystemExit(f"There are no weights of the network {name} yet: compare with --train.")
    return seen_by(name, kept)


def _seen(kept):
    path = kept / "seen.json"
    return json.loads(path.read_text()) if path.exists() else {}


def kept_network(baseline, classes, kept):
    """The network with its kept weights, to be evaluated."""
    must_have_seen(baseline.name, kept)
    network = baseline.build(classes)
    weights.load(network, kept / f"{baseline.name}.npz")
    return network.eval()
