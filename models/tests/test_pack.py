import json
import os

import numpy as np
import pytest

from inkrush_models import ndjson, pack


def _scan(line):
    xy, last = np.empty((64, 2), np.uint8), np.empty(64, np.uint8)
    count = ndjson.scan_drawing(np.frombuffer(line, np.uint8), xy, last)
    return (xy[:count].tolist(), last[:count].tolist()) if count > 0 else None


def test_scanner_reads_points_and_stroke_ends():
    line = b'{"word":"x","drawing":[[[1,2,300],[4,5,6]],[[7],[8]]],"more":[1]}\n'
    assert _scan(line) == ([[1, 4], [2, 5], [255, 6], [7, 8]], [0, 0, 1, 1])


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b'{"drawing":[]}',
        b'{"drawing":[[[1,2],[3]]]}',
        b'{"drawing":[[[1,2]]]}',
        b'{"drawing":[[[1],[2],[3]]]}',
        b'{"drawing":[[[[1],[2]]]]}',
        b'{"drawing":[[1,2],[3,4]]}',
        b'{"drawing":[[["a"],[1]]]}',
        b'{"drawing":[[[1,2],[3,4]]',
        b'{"drawing":[[[' + b"1," * 99 + b"1],[" + b"1," * 99 + b"1]]]}",
    ],
)
def test_scanner_refuses_what_is_no_drawing(line):
    assert _scan(line) is None


def test_pack_holds_what_the_files_hold(drawings, own_folder):
    files = ndjson.word_files(os.environ.get("INKRUSH_DATA") or own_folder)
    assert drawings.words == sorted(files)
    for label in (0, len(files) // 2, len(files) - 1):
        numbers = np.flatnonzero(drawings.label == label)
        for number, (line, _, _) in zip(numbers[:5], ndjson.drawings(files[drawings.words[label]]), strict=False):
            strokes = json.loads(line)["drawing"]
            xy, last = drawings.drawing(number)
            assert xy.tolist() == [list(p) for xs, ys in strokes for p in zip(xs, ys, strict=True)]
            assert last.sum() == len(strokes) and last[-1] == 1


def test_single_file_pack_is_a_subset_within_its_limit(drawings, tmp_path):
    target = tmp_path / "subset.npz"
    pack.export_subset(drawings, target, 2**30)
    limit = target.stat().st_size * 2 // 3
    number = pack.export_subset(drawings, target, limit)
    subset = pack.open_pack(target)
    assert target.stat().st_size <= limit and len(subset) == number > 0
    assert subset.words == drawings.words
    first = np.flatnonzero(drawings.label == 1)[0]
    own = np.flatnonzero(subset.label == 1)[0]
    for expected, found in zip(drawings.drawing(first), subset.drawing(own), strict=True):
        np.testing.assert_array_equal(expected, found)


def test_a_limit_that_nothing_fits_into_is_refused_in_one_sentence(drawings, tmp_path):
    with pytest.raises(SystemExit, match="allow more"):
        pack.export_subset(drawings, tmp_path / "subset.npz", 100)


def test_tail_of_every_word_is_held_aside(drawings):
    spans, aside = drawings.split()
    train = spans.numbers()
    assert len(spans) == len(train)
    assert not set(train) & set(aside) and len(train) + len(aside) == len(drawings)
    for label in range(len(drawings.words)):
        mine = train[drawings.label[train] == label]
        kept = aside[drawings.label[aside] == label]
        assert len(kept) > 0 and mine.max() < kept.min()


def test_an_empty_folder_is_refused_in_one_sentence(tmp_path):
    with pytest.raises(SystemExit, match="INKRUSH_DATA"):
        pack.write_pack(tmp_path, tmp_path / "out")


def test_drawings_taken_from_a_pack_are_those_of_the_pack(drawings, tmp_path):
    pack.export_subset(drawings, tmp_path / "subset.npz", 2**30)
    numbers = np.array([3, len(drawings) - 1, 0, 3])
    for opened in (drawings, pack.open_pack(tmp_path / "subset.npz")):
        taken = opened.take(numbers)
        assert taken.label.tolist() == opened.label[numbers].tolist()
        for own, number in enumerate(numbers):
            for expected, found in zip(opened.drawing(number), taken.drawing(own), strict=True):
                np.testing.assert_array_equal(expected, found)
