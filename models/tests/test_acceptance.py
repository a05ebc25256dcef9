import numpy as np
import pytest

from inkrush_models import acceptance, tuning


def _strengths(best, sure, pens, truth):
    rows = [np.array([row], kind) for row, kind in ((best, np.int32), (sure, np.float32), (pens, np.float32))]
    return acceptance.of_beliefs(*rows, np.array([len(best)]), np.array([truth]), 3)


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


def test_a_word_has_the_lowest_threshold_that_neither_drawings_nor_nonsense_win_too_often():
    drawn = np.zeros((200, 3), np.float32)
    drawn[:2, 1] = 0.615  # one in a hundred of the drawings of other words
    scrawled = np.zeros((100, 3), np.float32)
    scrawled[:2, 2] = 0.355
    blank = np.zeros((200, len(acceptance.THRESHOLDS)), int)
    labels, none = np.zeros(200, int), np.full(100, 3)
    found = acceptance.word_thresholds(
        acceptance.Strengths(drawn, blank, labels, labels), acceptance.Strengths(scrawled, blank, none, none), 0.9
    )
    assert found.tolist() == [acceptance.THRESHOLDS[0], 0.62, 0.36]


def test_each_word_is_accepted_by_its_own_threshold():
    first = np.zeros((2, len(acceptance.THRESHOLDS)), int)
    first[:, : int(np.searchsorted(acceptance.THRESHOLDS, 0.5 - 1e-9)) + 1] = [[4], [7]]
    found = acceptance.Strengths(np.zeros((2, 2), np.float32), first, np.array([0, 1]), np.full(2, 9))
    assert acceptance.accepted_at(found, np.array([0.5, 0.51])).tolist() == [4, 0]
    assert acceptance.reliability(found, 0.4).tolist() == [1, 1]


def test_prompts_are_the_reliable_words_that_children_may_play():
    reliability = {f"word {i:03}": 1.0 if i < 150 else 0.5 for i in range(300)}
    assert tuning.prompts_of(reliability) == sorted(reliability)[:150]
    assert tuning.prompts_of(dict.fromkeys(["a", "b"], 0.1)) == ["a", "b"]
    assert tuning.prompts_of({"rifle": 1.0, "cat": 0.9}) == ["cat"]
