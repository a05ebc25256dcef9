"""The measurement: files to a pack, a pack to batches, batches to a network; and batches from an enormous pack."""

import shutil
import tempfile
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import torch

from ..network import Shape
from ..pack import open_pack, write_pack
from ..stream import Stream
from ..train import Run, Settings
from . import files
from .memory import Watch

SETTINGS = Settings()
DISK_MARGIN = 1.2


def add_arguments(command):
    """The command's options."""
    command.add_argument("--words", type=int, default=345, help="files to make")
    command.add_argument("--per-word", type=int, default=2000, help="drawings in each")
    command.add_argument("--index", type=int, default=50_000_000, help="drawings of the index-only pack; 0 for none")
    command.add_argument("--seconds", type=float, default=20.0, help="how long each stream and the network run")
    command.add_argument("--workers", type=int, default=2, help="threads that make batches")
    command.add_argument("--folder", type=Path, help="where to make the files (default: a temporary folder)")


def run(chosen):
    """Prints every measurement; what was made is deleted in the end."""
    with tempfile.TemporaryDirectory(dir=chosen.folder, prefix="inkrush-loader-") as name:
        folder = Path(name)
        _check_room(folder, chosen)
        pack = _from_files(folder, chosen)
        rates = [_stream(pack, workers, chosen.seconds) for workers in sorted({1, chosen.workers})]
        if chosen.index:
            _index(folder / "index", chosen)
        learnt = _network(pack, chosen.seconds)
        print(f"The loader makes {rates[0] / learnt:.0f} times as many drawings a core as the network learns from.")


def _check_room(folder, chosen):
    needed = DISK_MARGIN * (800 * chosen.words * chosen.per_word + 50 * chosen.index)
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise SystemExit(
            f"{needed / 1e9:.1f} GB of disk are needed and {free / 1e9:.1f} GB are free: give a smaller --per-word or "
            "--index, or another --folder."
        )


def _from_files(folder, chosen):
    size = files.write_words(folder / "words", chosen.words, chosen.per_word)
    print(f"{chosen.words} files, {chosen.words * chosen.per_word:,} drawings, {size / 1e9:.2f} GB")
    began = time.process_time()
    with Watch() as watch:
        drawings = write_pack(folder / "words", folder / "pack")
    print(f"pack: {drawings / (time.process_time() - began):,.0f} drawings/s of one core; {watch.told()}")
    return open_pack(folder / "pack")


def _stream(pack, workers, seconds):
    """Drawings for each second of processor time."""
    spans, _ = pack.split()
    next(iter(_batches(pack, spans, 1)))  # compiles
    with Watch() as watch:
        began, spent, drawings = time.monotonic(), time.process_time(), 0
        for _ in _batches(pack, spans, workers):
            drawings += SETTINGS.batch
            if time.monotonic() - began > seconds:
                break
    passed, spent = time.monotonic() - began, time.process_time() - spent
    print(
        f"stream of {len(spans):,} drawings, {workers} workers: {drawings / passed:,.0f} drawings/s, "
        f"{drawings / spent:,.0f} of one core; {watch.told()}"
    )
    return drawings / spent


def _batches(pack, spans, workers):
    form = SETTINGS.mixture(spans).form
    stream = Stream(pack, spans, SETTINGS.batch, SETTINGS.seed, SETTINGS.strength_at, form=form, workers=workers)
    try:
        yield from stream
    finally:
        stream.close()


def _network(pack, seconds):
    """Drawings that the network learns from for each second of processor time, on one thread."""
    torch.set_num_threads(1)
    spans, _ = pack.split()
    batches = list(islice(_batches(pack, spans, 1), 16))
    run_ = Run(Shape(len(pack.words) + 1), SETTINGS, "cpu")
    run_.step(batches[0])
    began, spent, drawings = time.monotonic(), time.process_time(), 0
    for batch in cycle(batches):
        run_.step(replace(batch, number=run_.batches))
        drawings += SETTINGS.batch
        if time.monotonic() - began > seconds:
            break
    rate = drawings / (time.process_time() - spent)
    print(f"network: learns from {rate:,.0f} drawings/s of one core")
    return rate


def _index(folder, chosen):
    files.write_index(folder, chosen.words, chosen.index)
    pack = open_pack(folder)
    _stream(pack, chosen.workers, chosen.seconds)
    table = 8 * len(pack)
    print(f"(a table of the order alone would be {table / 2**20:,.0f} MiB for {len(pack):,} drawings)")
