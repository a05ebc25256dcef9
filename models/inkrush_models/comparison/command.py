"""``compare``: trains the baselines further if asked, measures all networks, writes report, plots and card."""

import json

from .. import baselines, evaluate
from ..baselines import LONGER, training
from ..recogniser import ARTIFACTS
from . import card, report, young
from .ours import Ours
from .theirs import Theirs

MODELS = ARTIFACTS.parents[5]
KEPT = MODELS / "weights" / "baselines"
RUNS = MODELS / "runs" / "baselines"
TRAINED = {**baselines.ALL, LONGER.name: LONGER}
MINUTES = {"tutorial": 0.45, "clone": 0.15, "small": 0.1, young.NAME: 0.3}  # each network's share of the time to train


def add_arguments(command):
    """The command's own options."""
    command.add_argument("--train", action="store_true", help="first train the baselines, and ours as long, or go on")
    command.add_argument("--only", choices=[*MINUTES, LONGER.name], help="train this network only")
    command.add_argument("--minutes", type=float, help="train for so many minutes at most, all networks together")
    command.add_argument("--drawings", type=int, default=800_000, help="train until each has seen so many")
    command.add_argument("--device", default="cpu", help="cpu or cuda, for training")
    command.add_argument("--threads", type=int, help="CPU threads of the training thread")
    command.add_argument("--again", action="store_true", help="measure networks again that have not changed")


def train(pack, chosen):
    """Trains the chosen network, or one after the other those that are to have seen as many drawings."""
    for name, share in ({chosen.only: 1.0} if chosen.only else MINUTES).items():
        how = RUNS, KEPT, chosen.drawings, chosen.minutes and chosen.minutes * share, chosen.device
        if name == young.NAME:
            young.train(pack, *how)
        else:
            training.train(TRAINED[name], pack, *how)


def write(pack, data, again):
    """Measures every network and writes the comparison; the section of the report."""
    from . import plots  # loads matplotlib, which no other command wants

    manifest = json.loads((ARTIFACTS / "manifest.json").read_text())
    contenders = {name: Theirs(baseline, len(pack.words), KEPT) for name, baseline in baselines.ALL.items()}
    contenders["ours"] = Ours.shipped()
    if training.seen_by(young.NAME, KEPT):
        contenders[young.NAME] = young.contender(KEPT)
    if training.seen_by(LONGER.name, KEPT):
        contenders[LONGER.name] = Theirs(LONGER, len(pack.words), KEPT)
    path = MODELS / "report.json"
    whole = json.loads(path.read_text())
    known = {} if again else whole.get("comparison", {})
    sources = evaluate.sources(pack, data, quick=False)
    whole["comparison"] = report.compare(contenders, sources, {"ours": manifest["acceptance"]["thresholds"]}, known)
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    plots.draw(whole, MODELS / "plots")
    card.write(MODELS / "README.md", whole)
    return whole["comparison"]
