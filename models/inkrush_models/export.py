"""Export: from a checkpoint to the artifacts that the server and the browser load, with their manifest and report."""

import hashlib
import json

from . import card, checkpoint, evaluate, golden, graph, ranges, weights
from .network import Network, Shape
from .normal_form import MINIMUM_SIZE, STEPS_PER_SIZE
from .products import Float16Storage
from .recogniser import ARTIFACTS, Recogniser

MODELS = ARTIFACTS.parents[5]
FORMAT = 5  # of the manifest
EXACT, QUANTISED = "recogniser.onnx", "recogniser-int8.onnx"


def averaged_network(run, blends=()):
    """The network of a run folder with its averaged weights as they will be kept, and how it was trained.

    ``blends`` are other weights and the share of the way to go there, one after the other.
    """
    saved = checkpoint.load(run)
    if saved is None:
        raise SystemExit(f"There is no checkpoint in {run}: train first, or give --run.")
    network = Network(Shape(**saved["shape"])).eval()
    network.load_state_dict(saved["average"])
    for source, share in blends:
        weights.blend(network, source, share)
    seen = saved["settings"]["before"] + saved["batches"] * saved["settings"]["batch"]
    training = {"drawings": seen, "settings": saved["settings"], "blended": [share for _, share in blends]}
    return weights.round_off(network), training


def export(run, sources, name, blends=()):
    """Tunes, evaluates and writes artifacts, weights, report, model card and golden logits; the figures."""
    network, training = averaged_network(run, blends)
    tuning, figures = evaluate.evaluate(network, sources)
    exact = graph.build(network, tuning.sharpness, Float16Storage())
    models = {EXACT: exact.SerializeToString(), QUANTISED: tuning.quantised}
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    for file, model in models.items():
        (ARTIFACTS / file).write_bytes(model)
    manifest = _manifest(network, models, name, tuning, figures, training)
    _write_json(ARTIFACTS / "manifest.json", manifest)
    report = {"model": name, "seen": training["drawings"], "figures": figures, "reliability": tuning.reliability}
    _write_report(MODELS / "report.json", report)
    card.write(MODELS / "README.md", report)
    weights.save(network, MODELS / "weights" / "recogniser.npz")
    weights.save(tuning.sharpness, MODELS / "weights" / "sharpness.npz")
    ranges.save(tuning.seen, MODELS / "weights" / "ranges.npz")
    golden.write_recogniser(MODELS / "golden", Recogniser(), manifest["sha256"])
    return figures


def _manifest(network, models, name, tuning, figures, training):
    labels = (ARTIFACTS / "labels.json").read_bytes()
    words = [label["word"] for label in json.loads(labels)]
    if len(words) != network.shape.words or words != sorted(words):
        raise SystemExit(
            "labels.json does not list the network's words in order: make it match words.json of the pack."
        )
    return {
        "format": FORMAT,
        "model": name,
        "file": EXACT,
        "sha256": _sha256(models[EXACT]),
        "quantised": {"file": QUANTISED, "sha256": _sha256(models[QUANTISED])},
        "opset": graph.OPSET,
        "tokenFeatures": 4,
        "stateSizes": graph.state_sizes(network.shape),
        "classes": network.shape.classes,
        "noneOfThem": network.shape.words,
        "labels": {"file": "labels.json", "sha256": _sha256(labels)},
        "normalForm": {"minimumSize": MINIMUM_SIZE, "stepsPerSize": STEPS_PER_SIZE},
        "acceptance": {"tokens": 2, "thresholds": [round(float(t), 2) for t in tuning.thresholds]},
        "defaultPrompts": tuning.prompts,
        "training": {"data": "Quick, Draw! by Google, CC BY 4.0", **training},
        "evaluation": figures,
    }


def _write_report(path, report):
    """Leaves the section that compare writes as it is."""
    _write_json(path, {**(json.loads(path.read_text()) if path.exists() else {}), **report})


def _sha256(content):
    return hashlib.sha256(content).hexdigest()


def _write_json(path, document):
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
