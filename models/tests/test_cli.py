import json
from dataclasses import replace

import pytest

from inkrush_models import cli, weights
from inkrush_models.network import Network, Shape


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["train"], "INKRUSH_DATA"),
        (["evaluate"], "INKRUSH_DATA"),
        (["export", "--data", "nowhere"], "<word>.ndjson"),
        (["pack", "--data", "nowhere"], "<word>.ndjson"),
    ],
)
def test_missing_data_is_told_in_one_sentence(arguments, hint, tmp_path, monkeypatch):
    monkeypatch.delenv("INKRUSH_DATA", raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match=hint):
        cli.main([*arguments, "--pack", str(tmp_path / "pack")])


def test_a_run_that_never_began_cannot_be_evaluated(own_folder, tmp_path):
    arguments = ["--data", str(own_folder), "--pack", str(tmp_path / "pack"), "--run", str(tmp_path / "run")]
    with pytest.raises(SystemExit, match="train first"):
        cli.main(["evaluate", *arguments])


def test_train_makes_the_pack_trains_and_goes_on(own_folder, tmp_path, capsys):
    arguments = ["--data", str(own_folder), "--pack", str(tmp_path / "pack"), "--run", str(tmp_path / "run")]
    settings = ["--batch", "8", "--drawings", "64", "--device", "cpu"]
    for _ in range(2):
        cli.main(["train", *arguments, *settings, "--minutes", "0", "--resume"])
    told = capsys.readouterr().out
    assert "seed 20261122" in told and "go on with --resume" in told
    cli.main(["evaluate", *arguments])
    figures = json.loads(capsys.readouterr().out)
    assert figures["set"] == "held aside" and figures["drawings"] > 0


def test_a_cut_network_is_trained_on_behind_the_one_it_was_cut_from(own_folder, tmp_path, capsys):
    arguments = ["--data", str(own_folder), "--pack", str(tmp_path / "pack")]
    run = [*arguments, "--batch", "8", "--drawings", "16", "--device", "cpu", "--run"]
    cli.main(["train", *run, str(tmp_path / "wide")])
    cli.main(["cut", *arguments, str(tmp_path / "wide"), str(tmp_path / "thin.npz"), "--inner", "208"])
    thin = weights.network(tmp_path / "thin.npz").shape
    assert (thin.first_width, thin.inner, thin.plain) == (Shape.first_width, 208, False)
    cli.main(["cut", *arguments, str(tmp_path / "wide"), str(tmp_path / "plain.npz"), "--plain"])
    wide = weights.network(tmp_path / "wide").shape
    assert weights.network(tmp_path / "plain.npz").shape == replace(wide, plain=True)
    following = ["--start-from", str(tmp_path / "plain.npz"), "--following", "0.5", "--likeness", "1"]
    cli.main(["train", *run, str(tmp_path / "next"), *following, "--guide", str(tmp_path / "wide")])
    assert "Seen all drawings" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="give --guide"):
        cli.main(["train", *run, str(tmp_path / "next"), *following])
    with pytest.raises(SystemExit, match=f"{Shape.inner} in a recurrence: ask for as many or fewer"):
        cli.main(["cut", *arguments, str(tmp_path / "wide"), str(tmp_path / "x.npz"), "--inner", "512"])


def test_a_guide_of_other_words_is_refused(own_folder, tmp_path):
    weights.save(Network(Shape(5)), tmp_path / "other.npz")
    arguments = ["--data", str(own_folder), "--pack", str(tmp_path / "pack"), "--run", str(tmp_path / "run")]
    with pytest.raises(SystemExit, match="The guide has to have"):
        cli.main(["train", *arguments, "--following", "0.5", "--guide", str(tmp_path / "other.npz")])
