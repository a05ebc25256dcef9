"""Muon: momentum whose matrices are made orthogonal before they are applied (Jordan et al., 2024).

PyTorch has one, but it always iterates in bfloat16, and a processor without bfloat16 then spends more time on that than
on the network.
"""

import torch

COEFFICIENTS = (3.4445, -4.7750, 2.0315)  # of the quintic iteration; steep at zero, singular values end near one
ITERATIONS = 5


class Muon(torch.optim.Optimizer):
    """For matrices only. Updates are as large as AdamW's typically are, so that both may share one rate."""

    def __init__(self, matrices, lr, weight_decay, momentum=0.95, precision=torch.float32):
        super().__init__(matrices, {"lr": lr, "weight_decay": weight_decay, "momentum": momentum})
        self._precision = precision

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for matrix in group["params"]:
                if matrix.grad is not None:
                    self._update(matrix, **{name: group[name] for name in ("lr", "weight_decay", "momentum")})

    def _update(self, matrix, lr, weight_decay, momentum):
        state = self.state[matrix]
        if not state:
            state["velocity"] = torch.zeros_like(matrix)
        velocity = state["velocity"].lerp_(matrix.grad, 1 - momentum)
        ahead = matrix.grad.lerp(velocity, momentum)  # Nesterov's look ahead
        matrix.mul_(1 - lr * weight_decay)
        update = orthogonal(ahead.to(self._precision)).to(matrix.dtype)
        matrix.add_(update, alpha=-0.2 * lr * max(matrix.shape) ** 0.5)


def orthogonal(matrix):
    """The nearest matrix with orthonormal rows or columns, roughly: singular values end between 0.7 and 1.2."""
    a, b, c = COEFFICIENTS
    x = matrix.T if matrix.shape[0] > matrix.shape[1] else matrix
    x = x / x.norm().clamp_min(1e-7)
    for _ in range(ITERATIONS):
        gram = x @ x.T
        x = torch.addmm(x, torch.addmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x.T if matrix.shape[0] > matrix.shape[1] else x
