"""The training pack: every drawing of a data folder in four flat arrays, read through memory maps.

A pack is a folder: ``xy.u8`` (points, two bytes each), ``last.u8`` (1 at a stroke's last point), ``start.i64`` (first
point of each drawing, one more at the end), ``label.u16`` and ``words.json`` in class order. The full public set packs
to about 7 GB in constant memory; training then reads pages as it needs them. Drawings of a word stand together.
"""

import json
import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from tqdm import tqdm

from . import ndjson

HELD_ASIDE_PER_WORD = 200
_FILES = {"xy": np.uint8, "last": np.uint8, "start": np.int64, "label": np.uint16}


@dataclass(frozen=True)
class Spans:
    """Drawings of each word that stand together: those of word ``w`` are ``first[w]`` to ``stop[w] - 1``."""

    first: np.ndarray
    stop: np.ndarray

    def __len__(self):
        return int(self.counts().sum())

    def counts(self):
        """The number of drawings of each word."""
        return self.stop - self.first

    def numbers(self):
        """Every drawing's number; eight bytes for each of them."""
        return np.concatenate([np.arange(a, b) for a, b in zip(self.first, self.stop, strict=True)])


@dataclass(frozen=True)
class Pack:
    """Drawings by number 0..len-1; the arrays are views and must not be written."""

    xy: np.ndarray
    last: np.ndarray
    start: np.ndarray
    label: np.ndarray
    words: list
    files: dict = field(default_factory=dict)  # open files by the array's name, where the arrays are mapped

    def __len__(self):
        return len(self.label)

    def drawing(self, number):
        """``(xy[P, 2], last[P])`` of one drawing."""
        span = slice(self.start[number], self.start[number + 1])
        return self.xy[span], self.last[span]

    def spans(self):
        """All drawings as :class:`Spans`; the labels must be in order, as those of written packs are."""
        # Of the labels' own type: searchsorted would copy fifty million labels to another.
        stops = np.searchsorted(self.label, np.arange(len(self.words), dtype=self.label.dtype), side="right")
        return Spans(np.concatenate([[0], stops[:-1]]), stops)

    def split(self):
        """``(train, held_aside)``: spans, and numbers; each word's tail is held aside, of a thin word a fifth."""
        every = self.spans()
        middle = every.stop - np.minimum(HELD_ASIDE_PER_WORD, every.counts() // 5)
        return Spans(every.first, middle), Spans(middle, every.stop).numbers()

    def take(self, numbers):
        """Some drawings, in this order, as a pack in memory.

        Read from the files, not from the maps: a mapped page stays in the process, and random drawings touch them all.
        """
        if not self.files:
            start = np.concatenate([[0], np.cumsum(self.start[numbers + 1] - self.start[numbers])])
            xy, last = (np.concatenate(part) for part in zip(*map(self.drawing, numbers), strict=True))
            return Pack(xy, last, start, self.label[numbers], self.words)
        bounds = self._read("start", [(n, n + 2) for n in numbers.tolist()]).reshape(-1, 2)
        spans = bounds.tolist()
        start = np.concatenate([[0], np.cumsum(bounds[:, 1] - bounds[:, 0])])
        label = self._read("label", [(n, n + 1) for n in numbers.tolist()])
        xy = self._read("xy", [(2 * a, 2 * b) for a, b in spans]).reshape(-1, 2)
        return Pack(xy, self._read("last", spans), start, label, self.words)

    def _read(self, name, spans):
        """Elements ``a`` to ``b - 1`` of a file for each of the spans, one after the other."""
        file, size = self.files[name].fileno(), np.dtype(_FILES[name]).itemsize
        return np.frombuffer(b"".join(os.pread(file, size * (b - a), size * a) for a, b in spans), _FILES[name])


def write_pack(source, target, per_word=None):
    """Packs a data folder, at most ``per_word`` drawings a word, and returns the number packed."""
    files = ndjson.word_files(source)
    if not files:
        raise SystemExit(f"No <word>.ndjson files in {source}: point INKRUSH_DATA or --data at a Quick, Draw! folder.")
    target = Path(target)
    target.mkdir(parents=True, exist_ok=True)
    (target / "words.json").unlink(missing_ok=True)
    points = drawings = 0
    with ExitStack() as stack:
        out = {name: stack.enter_context(open(target / file_name(name), "wb")) for name in _FILES}
        for label, path in enumerate(tqdm(files.values(), desc="pack", unit="word")):
            for number, (_, xy, last) in enumerate(ndjson.drawings(path)):
                if number == per_word:
                    break
                out["xy"].write(xy.tobytes())
                out["last"].write(last.tobytes())
                out["start"].write(np.int64(points).tobytes())
                out["label"].write(np.uint16(label).tobytes())
                points += len(xy)
                drawings += 1
        out["start"].write(np.int64(points).tobytes())
    (target / "words.json").write_text(json.dumps(list(files), ensure_ascii=False))
    return drawings


def open_pack(folder):
    """Maps a packed folder, or loads a single-file pack written by :func:`export_subset`."""
    folder = Path(folder)
    if folder.is_file():
        with np.load(folder) as loaded:
            start = np.concatenate([[0], np.cumsum(loaded["count"], dtype=np.int64)])
            last = np.unpackbits(loaded["last"])[: start[-1]]
            return Pack(loaded["xy"], last, start, loaded["label"], json.loads(str(loaded["words"])))
    files = {name: open(folder / file_name(name), "rb") for name in _FILES}  # noqa: SIM115
    arrays = {name: np.memmap(file, _FILES[name], "r") for name, file in files.items()}
    arrays["xy"] = arrays["xy"].reshape(-1, 2)
    return Pack(**arrays, words=json.loads((folder / "words.json").read_text()), files=files)


def export_subset(pack, target, limit_bytes):
    """Writes one compressed file of at most ``limit_bytes`` with equally many drawings a word; the number written.

    For a machine that is given little. How many fit is only known once they are compressed, so it may write twice.
    """
    every = pack.spans()
    per_word = max(1, int(every.counts().max()))
    while True:
        numbers = Spans(every.first, np.minimum(every.stop, every.first + per_word)).numbers()
        _save_subset(pack, numbers, target)
        size = Path(target).stat().st_size
        if size <= limit_bytes:
            return len(numbers)
        if per_word == 1:
            raise SystemExit(f"One drawing a word takes {size:,} bytes, the limit is {limit_bytes:,}: allow more.")
        per_word = max(1, int(per_word * min(0.97, limit_bytes / size)))


def _save_subset(pack, numbers, target):
    spans = [slice(pack.start[n], pack.start[n + 1]) for n in numbers]
    np.savez_compressed(
        target,
        xy=np.concatenate([pack.xy[s] for s in spans]),
        last=np.packbits(np.concatenate([pack.last[s] for s in spans])),
        count=(pack.start[numbers + 1] - pack.start[numbers]).astype(np.uint16),
        label=pack.label[numbers],
        words=json.dumps(pack.words),
    )


def file_name(name):
    """The file of one of a pack's arrays."""
    return f"{name}.{np.dtype(_FILES[name]).kind}{np.dtype(_FILES[name]).itemsize * 8}"
