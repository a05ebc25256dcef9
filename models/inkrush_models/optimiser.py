"""Optimisers, the rate schedule and the running average of the weights."""

import math

import torch

from .muon import Muon


def build(network, kind, rate, weight_decay, precision=torch.float32):
    """Optimisers for a network: ``adamw`` for everything, or ``muon`` for the inner matrices and AdamW for the rest."""
    inner = [
        p for name, p in network.named_parameters() if p.ndim == 2 and not name.startswith("head") and kind == "muon"
    ]
    chosen = {id(p) for p in inner}
    matrices = [p for p in network.parameters() if p.ndim == 2 and id(p) not in chosen]
    vectors = [p for p in network.parameters() if p.ndim != 2]
    groups = [{"params": matrices, "weight_decay": weight_decay}, {"params": vectors, "weight_decay": 0.0}]
    optimisers = [torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98))]
    if inner:
        optimisers.append(Muon(inner, rate, weight_decay, precision=precision))
    return optimisers


def rate_factor(seen, total, warmup, cooldown):
    """The share of the full rate after ``seen`` of ``total`` drawings: up, flat, to zero over the last ``cooldown``.

    Flat in the middle, so that a run may be prolonged or cut short, by another ``total``, any time before its cooldown.
    """
    begin = total * (1 - cooldown)
    if seen <= begin:
        return min(1.0, (seen + 1) / warmup)
    return max(0.0, 1.0 - math.sqrt(min(1.0, (seen - begin) / max(1.0, total - begin))))


def set_rate(optimisers, rate):
    for optimiser in optimisers:
        for group in optimiser.param_groups:
            group["lr"] = rate


class Average:
    """An exponential average of the weights, quicker in the beginning; what is evaluated and exported."""

    def __init__(self, network, decay):
        self.decay = decay
        self.weights = {name: p.detach().clone() for name, p in network.named_parameters()}

    @torch.no_grad()
    def update(self, network, step):
        decay = min(self.decay, (1 + step) / (20 + step))
        current = [p.detach() for p in network.parameters()]
        torch._foreach_lerp_(list(self.weights.values()), current, 1 - decay)
