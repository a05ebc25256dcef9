import numpy as np
import pytest

from inkrush_models import acceptance, calibration, evaluate


def _strengths(best, sure, pens, truth):
    matrix = np.zeros((1, 3), np.float32)
    first = np.zeros((1, len(acceptance.THRESHOLDS)), np.int64)
    rows = [np.array([row], kind) for row, kind in ((best, np.int64), (sure, np.float32), (pens, np.float32))]
    acceptance._play(*rows, np.array([len(best)]), np.array([truth]), acceptance.THRESHOLDS, matrix, first)
    return acceptance.Strengths(matrix, first, np.array([truth]), np.array([len(best)]))


def test_one_sure_token_is_not_enough_but_two_are():
    assert _strengths([0, 1, 0], [0.9, 0.9, 0.9], [1, 0, 0], 0).matrix.max() == 0
    assert _strengths([0, 0, 1], [0.6, 0.9, 0.9], [1, 0, 0], 0).matrix[0, 0] == pytest.approx(0.6)


def test_a_pen_up_is_enough_alone():
    found = _strengths([1, 1, 2], [0.2, 0.3, 0.8], [1, 0, 2], 2)
    assert found.matrix[0, 2] == pytest.approx(0.8)
    assert found.first[0, np.searchsorted(acceptance.THRESHOLDS, 0.79)] == 3
    assert found.first[0, np.searchsorted(acceptance.THRESHOLDS, 0.81)] == 0


def test_false_wins_count_other_words_only():
    matrix = np.array([[0.9, 0.5, 0.0], [0.6, 0.9, 0.0], [0.0, 0.0, 0.9], [0.0, 0.0, 0.9]], np.float32)
    found = acceptance.Strengths(
        matrix, np.zeros((4, len(acceptance.THRESHOLDS)), int), np.array([0, 1, 2, 2]), np.full(4, 9)
    )
    assert acceptance.false_wins(found, 0.95) == {"mean": 0.0, "worstPrompt": 0.0, "anyWord": 0.0}
    assert acceptance.false_wins(found, 0.55) == {
        "mean": pytest.approx(11.111),
        "worstPrompt": pytest.approx(33.333),
        "anyWord": 25.0,
    }
    assert acceptance.reliability(found, 0.55).tolist() == [1, 1, 1]


def test_calibration_finds_the_scale_that_was_taken_away(random):
    logits = random.normal(size=(6000, 10)).astype(np.float32) * 2
    odds = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    labels = np.array([random.choice(10, p=row / row.sum()) for row in odds.astype(np.float64)])
    hint = np.tile(np.array([1, 0, 0, 0], np.float32), (6000, 1))
    weights = calibration.fit(logits * 2, hint, labels)
    assert weights[0] == pytest.approx(0.5, abs=0.03)
    assert calibration.calibration_error(logits, labels) < 4 < calibration.calibration_error(logits * 2, labels)


def test_prompts_are_the_reliable_words_and_never_too_few():
    reliability = {f"word {i:03}": 1.0 if i < 150 else 0.5 for i in range(300)}
    assert evaluate.prompts_of(reliability) == sorted(reliability)[:150]
    assert len(evaluate.prompts_of(dict.fromkeys(reliability, 0.1))) == evaluate.FEWEST_PROMPTS
    assert evaluate.prompts_of({"rifle": 1.0, "cat": 0.2}) == ["cat"]
