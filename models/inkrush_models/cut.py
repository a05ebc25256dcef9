"""A smaller network cut out of a trained one: those inner channels go that the others stand in for best, and what reads
the others is fitted again by least squares (after Hassibi and Stork, *Second order derivatives for network pruning:
optimal brain surgeon*, 1993, with the squared error of each product in the place of the loss)."""

from dataclasses import replace

import torch

from . import ranges
from .calibration import Sharpness
from .network import Network

DRAWINGS = 1500  # enough to look at
DAMPING = 1e-6  # of the mean variance, added to each


@torch.no_grad()
def cut(network, drawings, first_width, inner):
    """A network with so many channels after the first convolution and in each recurrence, which says of the drawings
    as nearly as it can what the whole one says."""
    shape = network.shape
    if first_width > shape.first_width or inner > shape.inner:
        most = f"{shape.first_width} channels after the first convolution and {shape.inner} in a recurrence"
        raise SystemExit(f"These weights have {most}: ask for as many or fewer.")
    thin = Network(replace(shape, first_width=first_width, inner=inner)).eval()
    leaves = {f"leave {i}": block.leave for i, block in enumerate(network.blocks)}
    rows = ranges.inputs_of({"second": network.second.linear, **leaves}, network, drawings)
    kept = _fit(thin.second.linear, network.second.linear, rows["second"], network.shape.second_taps)
    _take(thin.first.linear, network.first.linear, kept)
    for number, (own, whole) in enumerate(zip(thin.blocks, network.blocks, strict=True)):
        kept = _fit(own.leave, whole.leave, rows[f"leave {number}"], 1)
        _take(own.enter, whole.enter, torch.cat([kept + part * whole.inner for part in range(3)]))
        own.norm.load_state_dict(whole.norm.state_dict())
    thin.norm.load_state_dict(network.norm.state_dict())
    thin.head.load_state_dict(network.head.state_dict())
    return thin


@torch.no_grad()
def cut_sharpness(whole, seen, hidden, inner):
    """A calibration with so many inner channels that says of ``seen[D, M, COUNT]`` and ``hidden[D, M, width]`` as
    nearly as it can what the whole one says."""
    thin = Sharpness(hidden.shape[-1], inner)
    kept = _fit(thin.leave, whole.leave, whole.inner(seen, hidden).flatten(0, -2), 1)
    thin.of_seen.weight.copy_(whole.of_seen.weight[kept])
    _take(thin.of_hidden, whole.of_hidden, kept)
    return thin


def _take(thin, whole, kept):
    """Gives a layer these outputs of another."""
    thin.weight.copy_(whole.weight[kept])
    thin.bias.copy_(whole.bias[kept])


def _fit(thin, whole, rows, taps):
    """Makes a layer that reads fewer channels, of so many taps each, come close to another on ``rows[R, width]`` of the
    latter's inputs; the channels that it reads."""
    rows, weight = rows.double(), whole.weight.double()
    mean, covariance = rows.mean(dim=0), rows.T.cov()
    covariance += DAMPING * covariance.diagonal().mean() * torch.eye(len(covariance))
    wanted = covariance @ weight.T
    channels = torch.arange(len(covariance)).view(taps, -1)
    while True:
        columns = channels.flatten()
        inverse = torch.linalg.inv(covariance[columns][:, columns])
        fitted = inverse @ wanted[columns]
        if len(columns) == thin.in_features:
            break
        least = int(_losses(inverse, fitted, taps).argmin())
        channels = torch.cat([channels[:, :least], channels[:, least + 1 :]], dim=1)
    thin.weight.copy_(fitted.T)
    thin.bias.copy_(whole.bias + weight @ mean - fitted.T @ mean[columns])
    return channels[0]


def _losses(inverse, fitted, taps):
    """The squared error that each channel would leave behind, the others fitted again."""
    size = len(fitted) // taps
    own = inverse.view(taps, size, taps, size).diagonal(dim1=1, dim2=3).permute(2, 0, 1)
    parts = fitted.view(taps, size, -1).transpose(0, 1)
    return (parts * torch.linalg.solve(own, parts)).sum(dim=(1, 2))
