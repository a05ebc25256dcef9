"""Reading Quick, Draw! files: one JSON object a line, in bounded memory.

Only the ``drawing`` field matters, so lines are not parsed as JSON in Python: a compiled scanner walks the nested
arrays of integers, a hundred times faster, and a line it cannot read is counted and skipped.
"""

import gzip
import lzma
from pathlib import Path

import numpy as np
from numba import njit

_NOT_WORDS = {"valid", "valid-timed", "train-timed"}
MAX_POINTS = 2048  # a longer drawing is no drawing; the public set's longest has fewer


@njit(nogil=True, cache=True)
def scan_drawing(line, xy, last):
    """Reads ``"drawing":[[[x...],[y...]],...]`` out of one line.

    Fills ``xy[:, 0]``, ``xy[:, 1]`` and ``last`` (1 at a stroke's last point); the number of points, or -1 when the
    line is malformed, empty or too long. Values are clamped to 0..255, the range of the simplified form.
    """
    start = _after_key(line)
    if start < 0:
        return -1
    depth, axis, count, stroke, axis_count, value, digits = 0, 0, 0, 0, 0, 0, False
    for i in range(start, len(line)):
        byte = line[i]
        if 48 <= byte <= 57:
            value = min(value * 10 + byte - 48, 255)
            digits = True
            continue
        if digits:
            at = stroke + axis_count
            if depth != 3 or axis > 1 or at >= len(xy):
                return -1
            xy[at, axis] = value
            last[at] = 0
            axis_count += 1
            value, digits = 0, False
        if byte == 91:  # [
            depth += 1
            axis_count = 0
            if depth == 2:
                axis = 0
        elif byte == 93:  # ]
            if depth == 3:
                if axis == 1 and axis_count != count - stroke:
                    return -1
                if axis == 0:
                    count = stroke + axis_count
                axis += 1
            elif depth == 2:
                if axis != 2:
                    return -1
                if count > stroke:
                    last[count - 1] = 1
                stroke = count
            elif depth == 1:
                return count if count > 0 else -1
            depth -= 1
        elif byte != 44 and byte != 32:  # , and space
            return -1
    return -1


@njit(nogil=True, cache=True)
def _after_key(line):
    """The index after ``"drawing":``, or -1."""
    key = b'"drawing":'
    for i in range(len(line) - len(key)):
        if line[i] == 34:
            same = True
            for j in range(len(key)):
                if line[i + j] != key[j]:
                    same = False
                    break
            if same:
                return i + len(key)
    return -1


def open_lines(path):
    """A binary reader of a plain, ``.gz`` or ``.xz`` file; the caller closes it."""
    opener = {".gz": gzip.open, ".xz": lzma.open}.get(Path(path).suffix, open)
    return opener(path, "rb")


def drawings(path):
    """Yields ``(line, xy[P, 2] uint8, last[P] uint8)`` for each readable line of a file."""
    xy = np.empty((MAX_POINTS, 2), np.uint8)
    last = np.empty(MAX_POINTS, np.uint8)
    with open_lines(path) as lines:
        for line in lines:
            count = scan_drawing(np.frombuffer(line, np.uint8), xy, last)
            if count > 0:
                yield line, xy[:count].copy(), last[:count].copy()


def word_files(folder):
    """``{word: path}`` of a data folder: ``<word>.ndjson[.gz|.xz]`` directly in it or in its ``train/``."""
    root = Path(folder)
    place = root / "train" if (root / "train").is_dir() else root
    found = {p.name.split(".ndjson")[0]: p for p in sorted(place.glob("*.ndjson*"))}
    return {word: found[word] for word in sorted(found) if word not in _NOT_WORDS}
