"""Trains the baselines as ours is trained: the same split, augmentation, schedule and average of weights.

A run goes on from its checkpoint, on another machine from the weights in the repository.
"""

import copy
import json
from dataclasses import replace

import numpy as np
import torch
from torch.nn import functional as F

from .. import accuracy, checkpoint, optimiser, weights
from ..stream import Stream
from ..train import Settings, loop
from . import predict

WARMUP_DRAWINGS = 6_000
PROBE_DRAWINGS = 1024
COMMON = Settings()  # of these, a baseline has its own batch, rate and optimiser


class Run:
    """Network, optimisers, average and the place in the stream of one baseline."""

    def __init__(self, baseline, classes, settings, device="cpu"):
        torch.manual_seed(settings.seed)
        self.baseline, self.settings, self.device = baseline, settings, device
        self.network = baseline.build(classes).to(device)
        self.optimisers = optimiser.build(self.network, settings.optimiser, settings.rate, settings.weight_decay)
        self.average = optimiser.Average(self.network, settings.average)
        self.batches = 0

    @property
    def seen(self):
        return self.batches * self.settings.batch

    def state(self):
        """What :func:`checkpoint.save` keeps."""
        return {
            "network": self.network.state_dict(),
            "average": self.average.weights,
            "optimisers": [o.state_dict() for o in self.optimisers],
            "batches": self.batches,
        }

    def restore(self, saved):
        """Takes weights, optimisers and place from a checkpoint."""
        self.network.load_state_dict(saved["network"])
        self.average.weights = saved["average"]
        for own, state in zip(self.optimisers, saved["optimisers"], strict=True):
            own.load_state_dict(state)
        self.batches = saved["batches"]

    def averaged(self):
        """A copy of the network with the averaged weights, to be evaluated."""
        network = copy.deepcopy(self.network).eval()
        network.load_state_dict(self.average.weights, strict=False)  # buffers stay as they are
        return network

    def step(self, batch):
        """Learns from one batch; the mean loss."""
        s = self.settings
        factor = optimiser.rate_factor(self.seen, s.drawings, WARMUP_DRAWINGS, s.cooldown)
        optimiser.set_rate(self.optimisers, s.rate * factor)
        inputs, lengths, labels = (
            torch.from_numpy(a).to(self.device) for a in (batch.tokens, batch.lengths, batch.labels)
        )
        smoothing = 0.0 if s.cooling(self.seen) else s.smoothing
        loss = F.cross_entropy(self.network.train()(inputs, lengths), labels, label_smoothing=smoothing)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for own in self.optimisers:
            own.step()
            own.zero_grad(set_to_none=True)
        self.batches = batch.number + 1
        self.average.update(self.network, self.batches)
        return loss.detach()


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
    stream = Stream(
        pack, spans, settings.batch, settings.seed, settings.strength_at, run.batches, form=baseline.form
    )
    try:
        loop(run, stream, probe, runs / baseline.name, minutes, save_minutes)
    finally:
        stream.close()
    keep(run, kept)
    return run


def settings_of(baseline, drawings=None):
    """How a baseline is trained: as ours, until it has seen so many drawings."""
    own = {name: getattr(baseline, name) for name in ("batch", "rate", "optimiser")}
    return replace(COMMON, drawings=drawings or COMMON.drawings, **own)


def _begin(run, folder, kept):
    saved = checkpoint.load(folder, run.device)
    if saved is not None:
        run.restore(saved)
    elif seen_by(run.baseline, kept):
        weights.load(run.network, kept / f"{run.baseline.name}.npz")
        run.average = optimiser.Average(run.network, run.settings.average)
        run.batches = seen_by(run.baseline, kept) // run.settings.batch
    return run


def keep(run, kept):
    """Writes the averaged weights, and beside them how many drawings they have seen."""
    weights.save(run.averaged().cpu(), kept / f"{run.baseline.name}.npz")
    seen = {**_seen(kept), run.baseline.name: run.seen}
    (kept / "seen.json").write_text(json.dumps(dict(sorted(seen.items())), indent=1) + "\n")


def seen_by(baseline, kept):
    """How many drawings the kept weights of a baseline have seen; 0 where there are none."""
    return _seen(kept).get(baseline.name, 0)


def _seen(kept):
    path = kept / "seen.json"
    return json.loads(path.read_text()) if path.exists() else {}


def kept_network(baseline, classes, kept):
    """The network with its kept weights, to be evaluated."""
    if not seen_by(baseline, kept):
        raise SystemExit(f"There are no weights of the baseline {baseline.name} yet: compare with --train.")
    network = baseline.build(classes)
    weights.load(network, kept / f"{baseline.name}.npz")
    return network.eval()
