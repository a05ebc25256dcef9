"""Checkpoints: everything a run needs to go on as if it had never stopped."""

import os
from pathlib import Path

import torch

NAME = "checkpoint.pt"


def save(folder, run):
    """Writes beside and renames, so a kill at any time leaves the old checkpoint or the new one."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / (NAME + ".part")
    torch.save(run, temporary)
    os.replace(temporary, folder / NAME)


def load(folder, device="cpu"):
    """The run saved in a folder, or None when there is none."""
    path = Path(folder) / NAME
    return torch.load(path, map_location=device, weights_only=True) if path.exists() else None
