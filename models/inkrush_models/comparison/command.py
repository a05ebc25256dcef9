"""``compare``: trains the baselines further if asked, measures all networks, writes report, plots and card."""

import json

from .. import baselines, evaluate
from ..baselines import training
from ..recogniser import ARTIFACTS, Recogniser
from . import card, report
from .ours import Ours
from .theirs import Theirs

MODELS = ARTIFACTS.parents[5]
KEPT = MODELS / "weights" / "baselines"
RUNS = MODELS / "runs" / "baselines"
MINUTES = {"tutorial": 0.6, "clone": 0.25, "small": 0.15}  # each baseline's share of the time to train


def add_arguments(command):
    """The command's own options."""
    command.add_argument("--train", action="store_true", help="first train the baselines, or go on training them")
    command.add_argument("--only", choices=list(baselines.ALL), help="train this baseline only")
    command.add_argument("--minutes", type=float, help="train for so many minutes at most, all baselines together")
    command.add_argument("--drawings", type=int, help="train until each has seen so many (default: as many as ours)")
    command.add_argument("--device", default="cpu", help="cpu or cuda, for training")
    command.add_argument("--threads", type=int, help="CPU threads of the training thread")
    command.add_argument("--again", action="store_true", help="measure networks again that have not changed")


def train(pack, chosen):
    """Trains the chosen baselines one after the other."""
    for baseline in baselines.ALL.values():
        if chosen.only in (None, baseline.name):
            share = MINUTES[baseline.name] if chosen.only is None else 1.0
            minutes = chosen.minutes and chosen.minutes * share
            training.train(baseline, pack, RUNS, KEPT, chosen.drawings, minutes, chosen.device)


def write(pack, data, again):
    """Measures every network and writes the comparison; the section of the report."""
    from . import plots  # loads matplotlib, which no other command wants

    recogniser = Recogniser()
    manifest = recogniser.manifest
    contenders = {name: Theirs(baseline, len(pack.words), KEPT) for name, baseline in baselines.ALL.items()}
    contenders["ours"] = Ours(recogniser, (ARTIFACTS / manifest["file"]).read_bytes())
    path = MODELS / "report.json"
    whole = json.loads(path.read_text())
    known = {} if again else whole.get("comparison", {})
    sources = evaluate.sources(pack, data, quick=False)
    whole["comparison"] = report.compare(contenders, sources, {"ours": manifest["acceptance"]["thresholds"]}, known)
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    plots.draw(whole, MODELS / "plots")
    card.write(MODELS / "README.md", whole)
    return whole["comparison"]
