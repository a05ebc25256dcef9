"""Data of realistic size, made from our own drawings."""

import json

import numpy as np

from ..drawings import golden_drawings
from ..pack import file_name

DIFFERENT = 40  # drawings of a word; its file repeats them
INDEX_POINTS = 40  # points of each drawing of an index-only pack
CHUNK = 1_000_000  # drawings written at a time


def write_words(folder, words, per_word):
    """``words`` NDJSON files of ``per_word`` lines each, as the public set has them; the bytes written."""
    random = np.random.default_rng(7)
    folder.mkdir(parents=True, exist_ok=True)
    shapes = list(golden_drawings().values())
    written = 0
    for number in range(words):
        lines = [_line(f"word {number:03}", shapes[number % len(shapes)], random) for _ in range(DIFFERENT)]
        text = "".join(lines).encode()
        with open(folder / f"word {number:03}.ndjson", "wb") as file:
            for _ in range(per_word // DIFFERENT):
                written += file.write(text)
            written += file.write("".join(lines[: per_word % DIFFERENT]).encode())
    return written


def _line(word, strokes, random):
    drawing = [np.clip(np.array(s).T / 16 + random.integers(-2, 3, (2, len(s))), 0, 255).astype(int) for s in strokes]
    document = {
        "word": word,
        "countrycode": "KR",
        "timestamp": "2017-03-28 11:54:22.83124 UTC",
        "recognized": True,
        "key_id": str(random.integers(10**15, 10**16)),
        "drawing": [axes.tolist() for axes in drawing],
    }
    return json.dumps(document, separators=(",", ":")) + "\n"


def write_index(folder, words, drawings):
    """A pack of as many drawings as told, whose points are a hole in their file: index and stroke ends are real.

    For fifty million drawings that is 2.5 GB on disk, instead of the 6.5 GB that the points would add to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    one = np.zeros(INDEX_POINTS, np.uint8)
    one[-1] = 1
    with open(folder / file_name("start"), "wb") as start, open(folder / file_name("last"), "wb") as last:
        for at in range(0, drawings, CHUNK):
            count = min(CHUNK, drawings - at)
            (np.arange(at, at + count, dtype=np.int64) * INDEX_POINTS).tofile(start)
            np.tile(one, count).tofile(last)
        np.array([drawings * INDEX_POINTS], np.int64).tofile(start)
    with open(folder / file_name("label"), "wb") as label:
        for word in range(words):
            np.full((word + 1) * drawings // words - word * drawings // words, word, np.uint16).tofile(label)
    with open(folder / file_name("xy"), "wb") as xy:
        xy.truncate(2 * drawings * INDEX_POINTS)
    (folder / "words.json").write_text(json.dumps([f"word {number:03}" for number in range(words)]))
