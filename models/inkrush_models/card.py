"""The figures of the model card: a table in README.md that only export writes, from report.json."""

BEGIN = "<!-- figures: written by export from report.json -->\n"
END = "<!-- end of figures -->"


def figures(report):
    """The card's section in Markdown."""
    found = report["figures"]
    accuracy = found["accuracyByShareOfPoints"]
    shares = list(accuracy)
    rows = [
        ("share of the points", [f"{share} %" for share in shares]),
        ("---", ["---:"] * len(shares)),
        ("top-1, %", [accuracy[share]["top1"] for share in shares]),
        ("top-3, %", [accuracy[share]["top3"] for share in shares]),
        ("calibration error, points", [found["calibrationError"][share] for share in shares]),
    ]
    table = "\n".join("| " + " | ".join([head, *map(str, cells)]) + " |" for head, cells in rows)
    wins, pace, prompts = found["falseWins"], found["acceptance"], found["defaultPrompts"]
    known, strange = found["nonsense"]["ofTrainedKinds"], found["nonsense"]["ofOtherKinds"]
    return f"""
Model `{report["model"]}` after {report["seen"]:,} drawings seen, on {found["drawings"]:,} drawings ({found["set"]}):

{table}

Mean accuracy over words: {found["meanClassTop1"]} % top-1. At the shipped thresholds {pace["accepted"]} % of all
drawings are accepted within the drawing, at {pace["medianInk"]} % of their tokens in the median (90th percentile
{pace["p90Ink"]} %).

Each of the {prompts["words"]} default prompts is accepted within at least 85 % of its held-aside drawings. Here, where
a word has some 47 drawings, {prompts["accepted"]} % of all of theirs are, and {prompts["wordsReliable"]} of the words
reach 85 % by themselves.

| false wins, % of the drawings | all prompts | worst prompt | some prompt or other |
| --- | ---: | ---: | ---: |
| of other words | {wins["mean"]} | {wins["worstPrompt"]} | {wins["anyWord"]} |
| nonsense of kinds trained on | {_row(known)} |
| nonsense of other kinds | {_row(strange)} |

Of nonsense of the kinds trained on {known["saidNone"]} % is called none of the words at its end, of that of other kinds
{strange["saidNone"]} %.

"""


def _row(nonsense):
    wins = nonsense["falseWins"]
    return f"{wins['mean']} | {wins['worstPrompt']} | {wins['anyWord']}"


def write(path, report):
    """Writes the figures into the card."""
    replace(path, BEGIN, END, figures(report))


def replace(path, begin, end, text):
    """Replaces what stands between two markers of the card."""
    head, rest = path.read_text().split(begin)
    path.write_text(head + begin + text + end + rest.split(end)[1])
