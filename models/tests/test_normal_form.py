import itertools
import json
from pathlib import Path

import numpy as np
import pytest

from inkrush_models import golden, normal_form
from inkrush_models.drawings import golden_drawings

GOLDEN = json.loads((Path(__file__).parent.parent / "golden" / "normal-form.json").read_text())


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: case["name"])
def test_golden_ink_gives_the_golden_tokens_to_the_bit(case):
    assert (
        normal_form.tokens_of(case["strokes"], GOLDEN["minimumSize"], GOLDEN["stepsPerSize"]).tolist() == case["tokens"]
    )


def test_golden_file_is_what_the_code_writes():
    assert golden.normal_form_vectors() == GOLDEN


def test_tokens_do_not_depend_on_the_pens_rate():
    for name, strokes in golden_drawings().items():
        slow = normal_form.tokens_of(strokes)
        fast = normal_form.tokens_of([_finer(stroke, 7) for stroke in strokes])
        assert slow.shape == fast.shape, name
        np.testing.assert_allclose(fast, slow, atol=1e-6, err_msg=name)


def test_tokens_scale_with_the_drawing():
    house = golden_drawings()["house"]
    half = [[(x / 2, y / 2) for x, y in stroke] for stroke in house]
    expected = normal_form.tokens_of(house) * [0.5, 0.5, 1, 1]
    np.testing.assert_allclose(normal_form.tokens_of(half, normal_form.MINIMUM_SIZE / 2), expected, atol=1e-9)


def test_travel_tokens_lie_one_step_apart():
    tokens = normal_form.tokens_of([[(0, 0), (4000, 0), (4000, 3000), (100, 50)]])
    for i in range(1, len(tokens) - 1):
        extent = (tokens[:i, :2].max(axis=0) - tokens[:i, :2].min(axis=0)).max()
        step = max(normal_form.MINIMUM_SIZE, extent) / normal_form.STEPS_PER_SIZE
        assert np.hypot(*(tokens[i, :2] - tokens[i - 1, :2])) == pytest.approx(step)


def test_bend_tells_left_from_right():
    left = normal_form.tokens_of([[(0, 0), (60, 60), (120, 0)]])
    right = normal_form.tokens_of([[(0, 0), (60, -60), (120, 0)]])
    assert np.sign(left[1:, 3].sum()) == -np.sign(right[1:, 3].sum()) != 0


def test_placing_centres_in_the_middle_three_quarters():
    placed = normal_form.place(np.array([[0.0, 0.0], [255.0, 255.0]]))
    assert placed.tolist() == [[896.0, 384.0], [3200.0, 2688.0]]
    assert normal_form.place(np.array([[7.0, 7.0], [7.0, 7.0]])).tolist() == [[2048.0, 1536.0]] * 2


def _finer(stroke, parts):
    """The same stroke with points in between."""
    points = [stroke[0]]
    for (ax, ay), (bx, by) in itertools.pairwise(stroke):
        points += [(ax + (bx - ax) * k / parts, ay + (by - ay) * k / parts) for k in range(1, parts + 1)]
    return points
