"""An exported recogniser in Python: one ONNX Runtime session on one thread, as the server runs it."""

import json
from pathlib import Path

import numpy as np
import onnxruntime

ARTIFACTS = Path(__file__).resolve().parent.parent / "src/main/resources/dev/inkrush/models"
ROWS = 512  # drawings that take a step together


def open_session(model):
    """A session on one thread; ``model`` is a path or serialized bytes."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


class StepGraph:
    """A graph of one step, from a path or bytes."""

    def __init__(self, model):
        self._session = open_session(model)
        _, *self._states = self._session.get_inputs()
        self._classes = self._session.get_outputs()[0].shape[1]

    def start(self, rows=1):
        """State rows that have seen nothing, part by part."""
        return [np.zeros((rows, part.shape[1]), np.float32) for part in self._states]

    def step(self, tokens, state):
        """``(logits, next_state)`` after one token of each row, ``tokens[N, 4]``."""
        parts = {part.name: rows for part, rows in zip(self._states, state, strict=True)}
        logits, *after = self._session.run(None, {"tokens": tokens, **parts})
        return logits, after

    def logits(self, tokens):
        """Logits after the last of ``tokens[T, 4]``."""
        state = self.start()
        for token in tokens:
            logits, state = self.step(token[None], state)
        return logits[0]

    def play(self, drawings):
        """Yields ``(rows, t, logits[rows])`` for each token of each of :class:`~inkrush_models.accuracy.Drawings`."""
        order = np.argsort(drawings.lengths, kind="stable")
        for at in range(0, len(order), ROWS):
            rows = order[at : at + ROWS]
            state = self.start(len(rows))
            for t in range(drawings.lengths[rows].max()):
                logits, state = self.step(drawings.tokens[rows, t], state)
                going = t < drawings.lengths[rows]
                yield rows[going], t, logits[going]

    def logits_at(self, drawings, moments):
        """Logits ``[D, M, C]`` after ``moments[D, M]`` tokens."""
        found = np.zeros((*moments.shape, self._classes), np.float32)
        for rows, t, logits in self.play(drawings):
            row, moment = np.nonzero(moments[rows] == t + 1)
            found[rows[row], moment] = logits[row]
        return found

    def beliefs(self, drawings):
        """``(best[D, T], sure[D, T])``: the first guess after every token, and its probability."""
        shape = len(drawings), int(drawings.lengths.max())
        best, sure = np.zeros(shape, np.int32), np.zeros(shape, np.float32)
        for rows, t, logits in self.play(drawings):
            best[rows, t] = logits.argmax(axis=1)
            sure[rows, t] = np.exp(logits.max(axis=1))
        return best, sure


def served(folder=ARTIFACTS):
    """The file that a server runs: the quantised graph, where there is one."""
    manifest = json.loads((folder / "manifest.json").read_text())
    return folder / manifest.get("quantised", manifest)["file"]


class Recogniser(StepGraph):
    """Manifest, words and exact graph of an artifact folder."""

    def __init__(self, folder=ARTIFACTS):
        folder = Path(folder)
        self.manifest = json.loads((folder / "manifest.json").read_text())
        self.words = [label["word"] for label in json.loads((folder / "labels.json").read_text())]
        super().__init__(str(folder / self.manifest["file"]))
