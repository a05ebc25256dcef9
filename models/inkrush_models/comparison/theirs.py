"""A baseline under comparison: it reads all of the drawing again for every point."""

import io
import warnings

import numpy as np
import torch

from ..baselines import predict, training
from ..recogniser import open_session
from .contender import Identity, Steps

CHUNK = 64  # drawings whose every beginning is in memory at a time


class Theirs:
    """One baseline with its kept weights."""

    def __init__(self, baseline, classes, kept):
        self._baseline = baseline
        self._network = training.kept_network(baseline, classes, kept)
        self.identity = Identity(
            baseline.name,
            baseline.title,
            training.seen_by(baseline.name, kept),
            sum(p.numel() for p in self._network.parameters()),
            exported(baseline, self._network),
        )
        self._session = open_session(self.identity.model)

    def logits(self, pack, numbers, shares):
        return predict.logits(self._network, self._baseline, pack, numbers, shares)

    def steps(self, pack, numbers):
        lengths = pack.start[numbers + 1] - pack.start[numbers]
        shape = len(numbers), int(lengths.max())
        found = Steps(
            np.zeros(shape, np.int64), np.zeros(shape, np.float32), np.zeros(shape, bool), np.ones(shape), lengths
        )
        for at in range(0, len(numbers), CHUNK):
            self._step_through(pack, numbers[at : at + CHUNK], found, at)
        return found

    def _step_through(self, pack, numbers, found, at):
        lengths = found.lengths[at : at + len(numbers)]
        row = np.repeat(np.arange(len(numbers)), lengths)
        point = np.concatenate([np.arange(length) for length in lengths])
        # Half a point less than a whole number of points, so that rounding up cannot give one too many.
        logits = predict.answers(self._network, self._baseline, pack, numbers[row], (point + 0.5) / lengths[row])
        odds = torch.softmax(torch.from_numpy(logits), dim=1).numpy()
        found.best[at + row, point] = odds.argmax(axis=1)
        found.sure[at + row, point] = odds.max(axis=1)
        found.lifted[at + row, point] = pack.last[pack.start[numbers[row]] + point] == 1
        found.shares[at + row, point] = (point + 1) / lengths[row]

    def live(self):
        def answer(points, ends):
            return self._session.run(None, {"inputs": self._baseline.alone(points, ends)})[0]

        return answer


def exported(baseline, network):
    """The ONNX file of a baseline for one drawing of any length, in float32."""
    inputs = torch.from_numpy(baseline.alone(np.zeros((8, 2)), np.zeros(8, np.uint8)))
    target = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the exporter: it is old, and it sees that only one drawing will fit
        torch.onnx.export(
            network,
            (inputs,),
            target,
            dynamo=False,
            opset_version=17,
            input_names=["inputs"],
            dynamic_axes={"inputs": {0: "T"}},
        )
    return target.getvalue()
