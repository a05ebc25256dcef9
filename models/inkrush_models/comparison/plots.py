"""The comparison as pictures."""

import matplotlib

matplotlib.use("Agg")

from matplotlib import pyplot

NAMES = {
    "ours": "ours (causal)",
    "tutorial": "tutorial",
    "clone": "clone",
    "small": "small",
    "young": "ours, as long",
    "longer": "tutorial, for longer",
}
COLOURS = {
    "ours": "#d1495b",
    "tutorial": "#30638e",
    "clone": "#edae49",
    "small": "#66a182",
    "young": "#e8a0ac",
    "longer": "#8fb3d1",
}


def draw(report, folder):
    """Writes every plot of a report into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    networks = report["comparison"]["networks"]
    _save(_by_share(networks), folder / "accuracy-by-share.png")
    _save(_calibration(networks), folder / "calibration-by-share.png")
    _save(_by_word(networks, report["reliability"]), folder / "reliability-by-word.png")


def _by_share(networks):
    figure, sides = pyplot.subplots(1, 2, figsize=(10, 4.4), sharey=True)
    for axes, top, title in zip(sides, ("top1", "top3"), ("the best guess", "one of the best three"), strict=True):
        for name, network in networks.items():
            _line(axes, name, {s: v[top] for s, v in network["accuracyByShareOfPoints"].items()})
        axes.set(title=f"The word is {title}", xlabel="points drawn, %", xlim=(0, 102), ylim=(0, 100))
    sides[0].set_ylabel("drawings, %")
    sides[0].legend(frameon=False)
    return figure


def _calibration(networks):
    figure, axes = pyplot.subplots(figsize=(6.4, 4.4))
    for name, network in networks.items():
        _line(axes, name, network["calibrationError"])
    axes.set(title="Between what it believes and how often it is right", xlabel="points drawn, %", xlim=(0, 102))
    axes.set(ylabel="expected calibration error, points", ylim=(0, None))
    axes.legend(frameon=False)
    return figure


def _by_word(networks, reliability):
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(10, 4.4), sharey=True)
    for name, network in networks.items():
        _sorted_line(left, name, network["top1ByWord"].values())
    left.set(title="Top-1 of each word, whole drawings", xlabel="words, best first", ylabel="drawings, %")
    left.legend(frameon=False)
    _sorted_line(right, "ours", [100 * share for share in reliability.values()])
    right.axhline(85, color="grey", linewidth=0.8, linestyle=":")
    right.set(title="Accepted within the drawing, ours", xlabel="words, best first", ylim=(0, 102))
    return figure


def _line(axes, name, by_share):
    axes.plot([int(s) for s in by_share], list(by_share.values()), marker="o", markersize=4, **_style(name))


def _sorted_line(axes, name, shares):
    axes.plot(sorted(shares, reverse=True), **_style(name))


def _style(name):
    return {"label": NAMES[name], "color": COLOURS[name], "linewidth": 2.2 if name == "ours" else 1.4}


def _save(figure, path):
    for axes in figure.axes:
        axes.grid(alpha=0.25)
        axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, dpi=100, metadata={"Software": None})
    pyplot.close(figure)
