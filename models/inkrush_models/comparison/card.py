"""The comparison in the model card: tables that only compare writes, from report.json."""

from .. import card

BEGIN = "<!-- comparison: written by compare from report.json -->\n"
END = "<!-- end of comparison -->"


def write(path, report):
    """Writes the tables into the card."""
    card.replace(path, BEGIN, END, tables(report["comparison"]))


def tables(comparison):
    """The card's section in Markdown."""
    networks = list(comparison["networks"].values())
    return f"""
On {comparison["drawings"]:,} drawings ({comparison["set"]}), after all of the drawing; cost of one more point of
these simplified drawings, in microseconds of one thread ({comparison["runtime"].split(",")[0]}) and in multiples of
ours. A pen at 60 Hz sends about four points for each of them, and ours takes a step for few of those:

{_table(_SIZES, networks)}

Top-1 / top-3 after a share of the points, %:

{_table(_shares(networks, _accuracy), networks)}

Calibration error after a share of the points, percentage points:

{_table(_shares(networks, lambda network, share: network["calibrationError"][share]), networks)}

In a game, on {comparison["played"]:,} of those drawings: ours at the thresholds that are shipped (the lowest is
shown), each other network at the lowest that lets no prompt be falsely won by more than 1 % of as many drawings held
aside; ink in % of the points. So few drawings tell pace well and the worst prompt badly; for ours the figures above do.

{_table(_GAME, networks)}

"""


_SIZES = {
    "drawings seen": lambda n: f"{n['seen']:,}",
    "top-1, %": lambda n: n["accuracyByShareOfPoints"]["100"]["top1"],
    "top-3, %": lambda n: n["accuracyByShareOfPoints"]["100"]["top3"],
    "mean over words, %": lambda n: n["meanClassTop1"],
    "parameters": lambda n: f"{n['parameters']:,}",
    "bytes": lambda n: f"{n['bytes']:,}",
    "cost": lambda n: f"{n['microsecondsPerPoint']:,}",
    "times ours": lambda n: n["timesOurs"],
}

_GAME = {
    "threshold": lambda n: n["game"]["threshold"],
    "accepted, %": lambda n: n["game"]["accepted"],
    "ink, median": lambda n: n["game"]["medianInk"],
    "ink, p90": lambda n: n["game"]["p90Ink"],
    "false wins, all prompts, %": lambda n: n["game"]["falseWins"]["mean"],
    "worst prompt, %": lambda n: n["game"]["falseWins"]["worstPrompt"],
    "would have won some other prompt, %": lambda n: n["game"]["falseWins"]["anyWord"],
}


def _shares(networks, of):
    return {
        f"{share} %": lambda network, share=share: of(network, share)
        for share in networks[0]["accuracyByShareOfPoints"]
    }


def _accuracy(network, share):
    found = network["accuracyByShareOfPoints"][share]
    return f"{found['top1']} / {found['top3']}"


def _table(columns, networks):
    rows = [["", *columns], ["---", *["---:"] * len(columns)]]
    rows += [[network["title"], *(column(network) for column in columns.values())] for network in networks]
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in rows)
