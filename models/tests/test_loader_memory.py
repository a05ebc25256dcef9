"""Memory of the loader does not grow with the number of drawings."""

import argparse
import itertools
import tracemalloc

import numpy as np
import pytest

from inkrush_models import pack, stream
from inkrush_models.loader_bench import bench, files, memory

WORDS = 5
MIB = 2**20


def _index(folder, drawings):
    files.write_index(folder, WORDS, drawings)
    return pack.open_pack(folder)


def _peak(opened):
    """Bytes allocated, at the most, from opening the split to the third block of batches."""
    tracemalloc.start()
    source = stream.Stream(opened, opened.split()[0], 4, 1, lambda batch: 1.0)
    try:
        list(itertools.islice(source, 2 * stream.BATCHES_PER_BLOCK + 1))
        return tracemalloc.get_traced_memory()[1]
    finally:
        source.close()
        tracemalloc.stop()


def test_a_million_drawings_take_no_more_memory_than_ten_thousand(tmp_path):
    few, many = _index(tmp_path / "few", 10_000), _index(tmp_path / "many", 1_000_000)
    _peak(few)  # compiles
    assert _peak(many) < _peak(few) + MIB  # one number for each drawing would be 8 MB


def test_an_index_pack_is_what_it_says(tmp_path):
    opened = _index(tmp_path, 1001)
    assert len(opened) == 1001 and opened.words[1] == "word 001"
    assert np.ptp(np.bincount(opened.label)) <= 1
    xy, last = opened.drawing(1000)
    assert len(xy) == files.INDEX_POINTS and last.tolist() == [0] * (files.INDEX_POINTS - 1) + [1]


def test_batches_leave_no_pages_of_the_files_in_the_process(tmp_path):
    opened = _index(tmp_path, 500_000)
    _peak(opened)  # compiles, and loads what it needs
    before = memory.resident()[1]
    _peak(opened)
    after = memory.resident()[1]
    assert opened.last.sum() == 500_000
    assert after - before < MIB and memory.resident()[1] - after > 15 * MIB  # as reading through maps would leave


def test_the_bench_tells_memory_and_both_speeds(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(bench, "SETTINGS", bench.Settings(batch=4))
    bench.run(argparse.Namespace(words=3, per_word=70, index=900, seconds=0.0, workers=2, folder=tmp_path))
    told = capsys.readouterr().out
    assert told.count("MiB, own+mapped") == 4 and "210 drawings" in told and "900 drawings" in told
    assert "times as many drawings a core" in told and not list(tmp_path.iterdir())


def test_too_small_a_disk_is_told_before_anything_is_made(tmp_path):
    wanted = argparse.Namespace(words=1, per_word=1, index=10**15, seconds=0.0, workers=1, folder=tmp_path)
    with pytest.raises(SystemExit, match="--index"):
        bench.run(wanted)
