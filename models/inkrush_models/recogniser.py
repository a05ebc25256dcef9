"""The exported recogniser in Python: one ONNX Runtime session on one thread, as the server runs it."""

import json
from pathlib import Path

import numpy as np
import onnxruntime

ARTIFACTS = Path(__file__).resolve().parent.parent / "src/main/resources/dev/inkrush/models"


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
        self._state_size = self._session.get_inputs()[1].shape[1]

    def start(self, rows=1):
        """State rows that have seen nothing."""
        return np.zeros((rows, self._state_size), np.float32)

    def step(self, tokens, state):
        """``(logits, next_state)`` after one token of each row, ``tokens[N, 4]``."""
        return self._session.run(["logits", "next_state"], {"tokens": tokens, "state": state})

    def logits(self, tokens):
        """Logits after the last of ``tokens[T, 4]``."""
        state = self.start()
        for token in tokens:
            logits, state = self.step(token[None], state)
        return logits[0]


class Recogniser(StepGraph):
    """Manifest, words and graph of an artifact folder."""

    def __init__(self, folder=ARTIFACTS):
        folder = Path(folder)
        self.manifest = json.loads((folder / "manifest.json").read_text())
        self.words = [label["word"] for label in json.loads((folder / "labels.json").read_text())]
        super().__init__(str(folder / self.manifest["file"]))
