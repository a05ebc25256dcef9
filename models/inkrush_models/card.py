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
    return f"""
Model `{report["model"]}` after {report["seen"]:,} drawings seen, on {found["drawings"]:,} drawings ({found["set"]}):

{table}

Mean accuracy over words: {found["meanClassTop1"]} % top-1. At the shipped threshold {pace["accepted"]} % of all
drawings are accepted within the drawing, at {pace["medianInk"]} % of their tokens in the median (90th percentile
{pace["p90Ink"]} %); of those of the {prompts["words"]} default prompts {prompts["accepted"]} %. False wins, of drawings
of other words: {wins["mean"]} % over all prompts, {wins["worstPrompt"]} % for the worst prompt; {wins["anyWord"]} % of
drawings would at some moment have won some other prompt.

"""


def write(path, report):
    """Writes the figures into the card."""
    replace(path, BEGIN, END, figures(report))


def replace(path, begin, end, text):
    """Replaces what stands between two markers of the card."""
    head, rest = path.read_text().split(begin)
    path.write_text(head + begin + text + end + rest.split(end)[1])
