"""The shipped recogniser in other precisions: file size, accuracy, and what a step costs in Java and in a browser."""

import hashlib
import json
import os
import subprocess

import numpy as np

from . import accuracy, card, evaluate, graph, quantise, ranges, weights
from .calibration import Sharpness
from .comparison.ours import Ours
from .products import Float16Storage, Float32
from .recogniser import ARTIFACTS

MODELS = ARTIFACTS.parents[5]
ROOT = MODELS.parent
FOLDER = MODELS / "target" / "variants"
BATCHES = (1, 32)
BEGIN = "<!-- variants: written by variants from report.json -->\n"
END = "<!-- end of variants -->"


def compare(pack, data):
    """Writes every variant to a folder of its own, measures all, and puts the table into report and card."""
    sources = evaluate.sources(pack, data, quick=False)
    folders = {name: _write(name, model) for name, model in _models().items()}
    browser = _in_browser(folders)
    rows = {}
    for name, folder in folders.items():
        rows[name] = {
            "bytes": (folder / "recogniser.onnx").stat().st_size,
            "accuracyByShareOfPoints": _accuracy(folder, *sources.report),
            "java": _in_java(folder),
            "browser": browser[name],
        }
    found = {"set": sources.name, "drawings": len(sources.report[1]), "graphs": rows}
    path = MODELS / "report.json"
    report = {**json.loads(path.read_text()), "variants": found}
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    card.replace(MODELS / "README.md", BEGIN, END, table(found))
    return found


def _models():
    """The shipped weights as graphs by name."""
    network = weights.network(MODELS / "weights" / "recogniser.npz")
    sharpness = Sharpness(network.shape.width).eval()
    weights.load(sharpness, MODELS / "weights" / "sharpness.npz")
    built = {
        "fp32": graph.build(network, sharpness, Float32()),
        "fp16": graph.build(network, sharpness, Float16Storage()),
        "int8": quantise.build(network, sharpness, ranges.load(MODELS / "weights" / "ranges.npz")),
    }
    return {name: model.SerializeToString() for name, model in built.items()}


def _write(name, model):
    folder = FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "recogniser.onnx").write_bytes(model)
    manifest = json.loads((ARTIFACTS / "manifest.json").read_text())
    (folder / "labels.json").write_bytes((ARTIFACTS / "labels.json").read_bytes())
    del manifest["quantised"]
    manifest |= {"model": f"{manifest['model']}-{name}", "sha256": hashlib.sha256(model).hexdigest()}
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False))
    return folder


def _accuracy(folder, pack, numbers):
    logits = Ours.shipped(folder).logits(pack, numbers, accuracy.SHARES)
    return accuracy.summary(accuracy.ranks(logits, np.asarray(pack.label)[numbers].astype(np.int64)))


def _in_java(folder):
    """Microseconds of processor time for a row's step in the graph, by batch."""
    out = folder / "java.json"
    batches = ",".join(map(str, BATCHES))
    command = [ROOT / "inkrush", "bench", "scorer", "--model", folder, "--batch", batches, "--json", out]
    subprocess.run(command, check=True)
    costs = json.loads(out.read_text())["costs"]
    return {str(c["batch"]): round(c["graphMicros"]["median"], 2) for c in costs}


def _in_browser(folders):
    """Microseconds for a row's step, by batch, for every variant."""
    out = FOLDER / "browser.json"
    environment = {**os.environ, "MODELS": ":".join(map(str, folders.values())), "OUT": str(out)}
    subprocess.run(["npm", "--prefix", ROOT / "web-client", "run", "bench"], check=True, env=environment)
    found = json.loads(out.read_text())
    return {name: {batch: round(micros, 2) for batch, micros in costs.items()} for name, costs in found.items()}


def table(found):
    """The card's section in Markdown."""
    whole = found["graphs"]["fp32"]["accuracyByShareOfPoints"]
    lines = [
        f"On {found['drawings']:,} drawings ({found['set']}):",
        "",
        "| variant | bytes | top-1 lost | at half the points "
        "| Java, µs a step alone | in 32 | browser, alone | in 32 |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, row in found["graphs"].items():
        lost = [whole[s]["top1"] - row["accuracyByShareOfPoints"][s]["top1"] for s in ("100", "50")]
        costs = [row[where][str(batch)] for where in ("java", "browser") for batch in BATCHES]
        cells = [name, f"{row['bytes']:,}", *(f"{x:.2f}" for x in lost), *map(str, costs)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n" + "\n".join(lines) + "\n\n"
