"""Our recogniser under comparison, as it is exported: one step of the graph for every token."""

import json

import numpy as np
import onnx
from numba import njit

from .. import normal_form
from ..accuracy import drawings_of
from ..normal_form import MINIMUM_SIZE, STEPS_PER_SIZE, UP
from ..recogniser import ARTIFACTS, StepGraph, served
from .contender import Identity, Steps

ROOM = 64  # tokens that one new point may bring; a jump across the canvas brings a fifth of that


class Ours:
    """One of our graphs, served as ``model``, that was trained on ``seen`` drawings.

    Its trained numbers are counted in ``exact``, the same before quantisation.
    """

    def __init__(self, name, title, seen, model, exact):
        self._graph = StepGraph(model)
        self.identity = Identity(name, title, seen, parameters(exact), model)

    @classmethod
    def shipped(cls, folder=ARTIFACTS):
        """The recogniser of an artifact folder."""
        manifest = json.loads((folder / "manifest.json").read_text())
        models = served(folder).read_bytes(), (folder / manifest["file"]).read_bytes()
        return cls("ours", "(d) ours: causal, one step a token", manifest["training"]["drawings"], *models)

    def logits(self, pack, numbers, shares):
        drawings = drawings_of(pack, numbers)
        return self._graph.logits_at(drawings, drawings.moments)

    def steps(self, pack, numbers):
        drawings = drawings_of(pack, numbers)
        best, sure = self._graph.beliefs(drawings)
        lifted = drawings.tokens[:, : best.shape[1], 2] == UP
        shares = np.ones(best.shape)
        _shares(pack.xy, pack.last, pack.start, numbers, shares)
        return Steps(best, sure, lifted, shares, drawings.lengths)

    def live(self):
        form, out = np.zeros(normal_form.STATE_SIZE), np.zeros((ROOM, 4))
        state, logits = self._graph.start(), None

        def answer(points, ends):
            nonlocal state, logits
            count = _draw_on(form, points, ends, out)
            for token in out[:count].astype(np.float32):
                logits, state = self._graph.step(token[None], state)
            return logits

        return answer


@njit(cache=True)
def _draw_on(form, points, ends, out):
    """Tokens that the last of ``points`` brings, after those before it were drawn."""
    i = len(points) - 1
    if i == 0 or ends[i - 1]:
        count = normal_form.pen_down(form, out, 0, points[i, 0], points[i, 1], MINIMUM_SIZE, STEPS_PER_SIZE)
    else:
        count = normal_form.pen_move(form, out, 0, points[i, 0], points[i, 1], MINIMUM_SIZE, STEPS_PER_SIZE)
    return normal_form.pen_up(form, out, count, MINIMUM_SIZE, STEPS_PER_SIZE) if ends[i] else count


@njit(cache=True)
def _shares(xy, last, start, numbers, shares):
    """Writes the share of the points there is when each token comes."""
    nowhere = np.empty((0, 4))
    for row in range(len(numbers)):
        first, stop = start[numbers[row]], start[numbers[row] + 1]
        points, ends = normal_form.place(xy[first:stop].astype(np.float64)), last[first:stop]
        form = np.zeros(normal_form.STATE_SIZE)
        token = 0
        for p in range(1, len(points) + 1):
            came = token + _draw_on(form, points[:p], ends[:p], nowhere)
            shares[row, token:came] = p / len(points)
            token = came


def parameters(model):
    """The number of trained numbers in an ONNX file: of everything that is a matrix or as long as one side of one."""
    graph = onnx.load_from_string(model).graph
    return sum(int(np.prod(t.dims)) for t in _initializers(graph) if len(t.dims) > 0 and np.prod(t.dims) >= 16)


def _initializers(graph):
    """Initializers of a graph and of the graphs inside its nodes."""
    yield from graph.initializer
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.HasField("g"):
                yield from _initializers(attribute.g)
