"""Golden vectors: what every language must answer, to the bit for tokens, within a tolerance for logits."""

import json
from pathlib import Path

import numpy as np

from . import normal_form
from .drawings import golden_drawings

TOLERANCE = 1e-4
QUANTISED_TOLERANCE = 0.15  # of a probability in the graph for servers


def normal_form_vectors():
    """Raw ink to tokens; these change only when the normal form does, which is a change of protocol."""
    cases = [
        {"name": name, "strokes": strokes, "tokens": normal_form.tokens_of(strokes).tolist()}
        for name, strokes in golden_drawings().items()
    ]
    return {"minimumSize": normal_form.MINIMUM_SIZE, "stepsPerSize": normal_form.STEPS_PER_SIZE, "cases": cases}


def write_normal_form(folder):
    """Writes ``normal-form.json``, one case a line; Python's shortest repr of a double reads back to the same bits."""
    _write(Path(folder) / "normal-form.json", normal_form_vectors())


def write_recogniser(folder, recogniser, sha256):
    """Writes ``recogniser.json``: logits after the last token and the five best answers of each golden drawing.

    The answer after the words, none of them, has the name null.
    """
    cases = []
    for name, strokes in golden_drawings().items():
        logits = recogniser.logits(normal_form.tokens_of(strokes).astype(np.float32))
        odds = np.exp(logits - logits.max())
        odds /= odds.sum()
        best = np.argsort(-odds, kind="stable")[:5]
        top5 = [[word_of(recogniser, i), round(float(odds[i]), 6)] for i in best]
        cases.append({"name": name, "logits": [round(float(v), 6) for v in logits], "top5": top5})
    head = {"sha256": sha256, "tolerance": TOLERANCE, "quantisedTolerance": QUANTISED_TOLERANCE}
    _write(Path(folder) / "recogniser.json", {**head, "cases": cases})


def word_of(recogniser, answer):
    """The word of a class; None for none of them."""
    return recogniser.words[answer] if answer < len(recogniser.words) else None


def _write(path, document):
    head = {key: value for key, value in document.items() if key != "cases"}
    lines = ",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in document["cases"])
    path.write_text(json.dumps(head)[:-1] + ', "cases": [\n' + lines + "\n]}\n")
