import json

import pytest

from inkrush_models import cli


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
