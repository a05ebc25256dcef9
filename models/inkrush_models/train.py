"""The training loop: one command that runs unattended, stops cleanly, and resumes where it stopped."""

import json
import signal
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
from tqdm import tqdm

from . import accuracy, checkpoint, optimiser, precision, rounding, weights
from .guide import Guide, distance, divergence
from .loss import cross_entropy, disagreement, random_shares, steps_at
from .mixture import Mixture
from .network import Network, Shape
from .run import TrainingRun
from .stream import Stream

PROBE_DRAWINGS = 4096  # held-aside drawings for the figures in the log


@dataclass(frozen=True)
class Settings:
    """What a run is made of; saved with it. ``drawings`` counts drawings seen, repeats included.

    The last ``cooldown`` share of them is learnt at a falling rate, without label smoothing, and from drawings that are
    closer to what people drew: augmentation has ``cooldown_strength`` instead of ``strength``. Of the drawings a share
    is ``nonsense``, a share ``unfinished``, and a share ``reported`` by other pens; a share is ``reread`` by another
    pen, and ``agreement`` is how much it counts that both readings end with the same belief. With ``rounded`` the
    products read activations as eight bits round them. A share ``teaching`` of a drawing's truth is what the teacher
    believes, the rest is its label. With a guide a share ``following`` of the loss is what sets beliefs apart from the
    guide's, and ``likeness`` is how much hidden rows count that are not like its. ``late`` and ``middle`` say which
    steps to learn from, as in :mod:`loss`. ``before`` are drawings that the weights had seen that the run began with;
    they are only written down.
    """

    drawings: int = 2_000_000
    batch: int = 128
    rate: float = 3e-3
    weight_decay: float = 0.05
    cooldown: float = 0.35
    smoothing: float = 0.02
    steps_per_drawing: int = 12
    late: float = 1.4
    middle: float = 1.0
    nonsense: float = 0.04
    unfinished: float = 0.2
    reported: float = 0.4
    reread: float = 0.0
    agreement: float = 2.0
    rounded: int = 0
    teaching: float = 0.0
    following: float = 0.0
    likeness: float = 0.0
    optimiser: str = "muon"
    average: float = 0.999
    strength: float = 1.0
    cooldown_strength: float = 0.4
    warmup: int = 60_000
    precision: str = "auto"
    before: int = 0
    seed: int = 20261122

    def mixture(self, spans):
        """What its batches are mixed of, of drawings in these spans."""
        return Mixture(spans, self.nonsense, self.unfinished, self.reported, self.reread)

    def cooling(self, seen):
        """Whether the cooldown has begun after ``seen`` drawings."""
        return seen > self.drawings * (1 - self.cooldown)

    def strength_at(self, batch):
        """Strength of augmentation for the block that begins with this batch of the stream."""
        return self.cooldown_strength if self.cooling(batch * self.batch) else self.strength


class Run(TrainingRun):
    """A run of the recogniser; made fresh or from a checkpoint. With ``beliefs`` it learns from a teacher, too, and
    with a ``guide`` from a network that shows each step."""

    def __init__(self, shape, settings, device, beliefs=None, guide=None):
        torch.manual_seed(settings.seed)
        self.precision = precision.resolve(settings.precision, device)
        self._beliefs = beliefs
        self._guide = guide and Guide(guide.to(device))
        super().__init__(Network(shape), settings, device, settings.warmup, self.precision)
        if settings.rounded:
            rounding.round_inputs(self.network)

    def state(self):
        return {**super().state(), "shape": self.network.shape.as_dict(), "settings": asdict(self.settings)}

    def averaged(self):
        """A copy of the network with the averaged weights, for evaluation; it rounds if the network does."""
        network = Network(self.network.shape).to(self.device)
        network.load_state_dict(self.average.weights)
        if self.settings.rounded:
            rounding.round_inputs(network)
        return network.eval()

    def _loss(self, batch):
        """Cross-entropy at the last token and at random earlier ones, drawn so that a step's weight rises with t/T, and
        how far two readings of one drawing are from the same belief."""
        s = self.settings
        lengths, labels = (torch.from_numpy(a).to(self.device) for a in (batch.lengths, batch.labels))
        tokens = torch.from_numpy(batch.tokens).to(self.device)
        generator = torch.Generator().manual_seed(s.seed * 1_000_003 + batch.number)
        share = random_shares((s.steps_per_drawing, len(labels)), s.late, s.middle, generator)
        at = steps_at(lengths, share.to(self.device))
        with precision.mixed(self.device, self.precision):
            hidden = self.network(tokens)
            logits = self.network.head(hidden[at, torch.arange(len(labels), device=self.device)]).float()
            shown = self._guide and self._guide.read(tokens, at, batch.first_readings)
        loss = cross_entropy(logits, labels, self.smoothing(), self._taught(batch))
        if shown:
            loss = torch.lerp(loss, divergence(logits, shown.beliefs), s.following)
            loss = loss + s.likeness * distance(hidden, shown.hidden, lengths)
        if len(batch.first_readings) == 0:
            return loss
        return loss + s.agreement * disagreement(logits[0], torch.from_numpy(batch.first_readings))

    def _taught(self, batch):
        """``(words[N, K], shares[N, K])`` of what the teacher has a say in: nonsense is not among it."""
        if self._beliefs is None:
            return None
        words, shares = self._beliefs.of(batch.numbers)
        shares *= self.settings.teaching * (batch.labels < self.network.shape.words)[:, None]
        return torch.from_numpy(words).to(self.device), torch.from_numpy(shares).to(self.device)


class Probe:
    """A fixed sample of held-aside drawings that tells how a run is doing."""

    def __init__(self, pack, aside, seed):
        chosen = np.random.default_rng(seed).permutation(aside)[:PROBE_DRAWINGS]
        self._drawings = accuracy.drawings_of(pack.take(chosen), np.arange(len(chosen)))

    def figures(self, run):
        with precision.mixed(run.device, run.precision):
            logits = accuracy.logits_at(run.averaged(), self._drawings, self._drawings.moments)
        return accuracy.summary(accuracy.ranks(logits, self._drawings.labels))


def train(
    pack,
    folder,
    settings,
    shape=None,
    minutes=None,
    resume=False,
    device="cpu",
    start_from=None,
    save_minutes=4.0,
    workers=1,
    beliefs=None,
    guide=None,
):
    """Trains until ``settings.drawings`` are seen, ``minutes`` are over, or SIGTERM or Ctrl-C; leaves a checkpoint.

    Returns the run. With ``resume`` an existing checkpoint in ``folder`` is continued; its seed and batch size must be
    those of ``settings``, or the stream would not be the one that was interrupted. A fresh run may begin with the
    weights in ``start_from``, and then is of their shape. Batches are made by so many ``workers``. What the teacher
    believes of the pack's drawings is ``beliefs``, needed with ``settings.teaching``; ``guide`` is the network to
    follow, if any.
    """
    saved = checkpoint.load(folder, device) if resume else None
    if saved is not None:
        _check_same_stream(saved["settings"], settings)
        shape = Shape(**saved["shape"])
    run = Run(shape or _fresh(start_from, len(pack.words) + 1), settings, device, beliefs, guide)
    _begin(run, saved, start_from)
    size = sum(p.numel() for p in run.network.parameters())
    print(f"seed {settings.seed}, {run.seen:,} drawings seen, {size:,} parameters, {device}", flush=True)
    spans, aside = pack.split()
    probe = Probe(pack, aside, settings.seed)
    form = settings.mixture(spans).form
    stream = Stream(pack, spans, settings.batch, settings.seed, settings.strength_at, run.batches, form, workers)
    try:
        loop(run, stream, probe, Path(folder), minutes, save_minutes)
    finally:
        stream.close()
    return run


def _fresh(start_from, classes):
    """The shape of a run that nothing else says the shape of."""
    return Shape(classes) if start_from is None else replace(Shape.of(weights.read(start_from)), classes=classes)


def _begin(run, saved, start_from):
    if saved is not None:
        run.restore(saved)
    elif start_from is not None:
        weights.load(run.network, start_from)
        run.average = optimiser.Average(run.network, run.settings.average)


def _check_same_stream(saved, settings):
    for name in ("seed", "batch", "optimiser", "nonsense", "unfinished", "reported", "reread"):
        if saved[name] != getattr(settings, name):
            raise SystemExit(
                f"The checkpoint was made with {name} {saved[name]}: give the same --{name}, or start without --resume."
            )


def loop(run, stream, probe, folder, minutes, save_minutes):
    """Takes steps until the run has seen its drawings, time is over or a signal asks; keeps a checkpoint and a log."""
    stop = _StopRequest()
    began = saved_at = time.monotonic()
    losses = []
    with tqdm(total=run.settings.drawings, initial=run.seen, unit="drawing", unit_scale=True, mininterval=5) as bar:
        for batch in stream:
            if run.seen >= run.settings.drawings or stop.asked or _over(began, minutes):
                break
            losses.append(run.step(batch))
            bar.update(run.settings.batch)
            if time.monotonic() - saved_at > 60 * save_minutes:
                _keep(run, probe, folder, losses, bar.format_dict["rate"])
                losses, saved_at = [], time.monotonic()
        _keep(run, probe, folder, losses, bar.format_dict["rate"])


def _over(began, minutes):
    return minutes is not None and time.monotonic() - began > 60 * minutes


def _keep(run, probe, folder, losses, rate):
    checkpoint.save(folder, run.state())
    loss = float(torch.stack(losses).mean()) if losses else None
    line = {"seen": run.seen, "loss": loss, "drawingsPerSecond": rate and round(rate), "heldAside": probe.figures(run)}
    with open(folder / "log.jsonl", "a") as log:
        log.write(json.dumps(line) + "\n")
    print(json.dumps(line), flush=True)


class _StopRequest:
    """Turns SIGTERM and Ctrl-C into a flag, so that the batch under way ends and a checkpoint is written."""

    def __init__(self):
        self.asked = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._ask)

    def _ask(self, number, frame):
        self.asked = True
