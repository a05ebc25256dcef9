"""Export: from a checkpoint to the artifacts that the server and the browser load, with their manifest and report."""

import hashlib
import json

from . import card, checkpoint, evaluate, golden, graph, weights
from .network import Network, Shape
from .normal_form import MINIMUM_SIZE, STEPS_PER_SIZE
from .recogniser import ARTIFACTS, Recogniser

MODELS = ARTIFACTS.parents[5]


def averaged_network(run):
    """The network of a run folder with its averaged weights in float32, and how many drawings it has seen."""
    saved = checkpoint.load(run)
    if saved is None:
        raise SystemExit(f"There is no checkpoint in {run}: train first, or give --run.")
    network = Network(Shape(**saved["shape"]))
    network.load_state_dict(saved["average"])
    return network.eval(), saved["batches"] * saved["settings"]["batch"], saved["settings"]


def export(run, sources, name):
    """Tunes, evaluates and writes artifacts, weights, report, model card and golden logits; the figures."""
    network, seen, settings = averaged_network(run)
    tuning, figures = evaluate.evaluate(network, sources)
    model = graph.build(network, tuning.sharpness).SerializeToString()
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    (ARTIFACTS / "recogniser.onnx").write_bytes(model)
    _write_json(ARTIFACTS / "manifest.json", _manifest(network, model, name, tuning, figures, seen, settings))
    report = {"model": name, "seen": seen, "figures": figures, "reliability": tuning.reliability}
    _write_report(MODELS / "report.json", report)
    card.write(MODELS / "README.md", report)
    weights.save(network, MODELS / "weights" / "recogniser.npz")
    golden.write_recogniser(MODELS / "golden", Recogniser(), _sha256(model))
    return figures


def _manifest(network, model, name, tuning, figures, seen, settings):
    labels = (ARTIFACTS / "labels.json").read_bytes()
    words = [label["word"] for label in json.loads(labels)]
    if len(words) != network.shape.classes or words != sorted(words):
        raise SystemExit(
            "labels.json does not list the network's classes in order: make it match words.json of the pack."
        )
    return {
        "format": 1,
        "model": name,
        "file": "recogniser.onnx",
        "sha256": _sha256(model),
        "opset": graph.OPSET,
        "tokenFeatures": 4,
        "maxTokens": graph.MAX_TOKENS,
        "stateSize": sum(graph.state_parts(network.shape)),
        "classes": network.shape.classes,
        "labels": {"file": "labels.json", "sha256": _sha256(labels)},
        "normalForm": {"minimumSize": MINIMUM_SIZE, "stepsPerSize": STEPS_PER_SIZE},
        "temperature": {"inverse": dict(zip(("one", "tokens", "strokes", "penUp"), tuning.sharpness, strict=True))},
        "acceptance": {"threshold": tuning.threshold, "tokens": 2},
        "defaultPrompts": tuning.prompts,
        "training": {
            "data": "Quick, Draw! by Google, CC BY 4.0",
            "drawings": seen,
            "command": f"./inkrush train --drawings {settings['drawings']} --seed {settings['seed']}",
        },
        "evaluation": figures,
    }


def _write_report(path, report):
    """Leaves the section that compare writes as it is."""
    _write_json(path, {**(json.loads(path.read_text()) if path.exists() else {}), **report})


def _sha256(content):
    return hashlib.sha256(content).hexdigest()


def _write_json(path, document):
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
