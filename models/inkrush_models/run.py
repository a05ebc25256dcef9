"""A training run of any network: what it learns with, where it is in the stream, and how a batch is learnt from."""

import torch

from . import optimiser


class TrainingRun:
    """Network, optimisers, average of the weights and the place in the stream.

    A subclass says what the loss of a batch is (``_loss``, a scalar tensor).
    """

    def __init__(self, network, settings, device, warmup, precision=torch.float32):
        self.network, self.settings, self.device = network.to(device), settings, device
        self.optimisers = optimiser.build(
            self.network, settings.optimiser, settings.rate, settings.weight_decay, precision
        )
        self.average = optimiser.Average(self.network, settings.average)
        self.batches = 0
        self._warmup = warmup

    @property
    def seen(self):
        return self.batches * self.settings.batch

    def state(self):
        """What :func:`checkpoint.save` keeps."""
        return {
            "network": self.network.state_dict(),
            "average": self.average.weights,
            "optimisers": [o.state_dict() for o in self.optimisers],
            "batches": self.batches,
        }

    def restore(self, saved):
        """Takes weights, optimisers and place from a checkpoint."""
        self.network.load_state_dict(saved["network"])
        self.average.weights = saved["average"]
        for own, state in zip(self.optimisers, saved["optimisers"], strict=True):
            own.load_state_dict(state)
        self.batches = saved["batches"]

    def step(self, batch):
        """Learns from one batch; the mean loss as a tensor, so a GPU is not waited for."""
        s = self.settings
        factor = optimiser.rate_factor(self.seen, s.drawings, self._warmup, s.cooldown)
        optimiser.set_rate(self.optimisers, s.rate * factor)
        loss = self._loss(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for own in self.optimisers:
            own.step()
            own.zero_grad(set_to_none=True)
        self.batches = batch.number + 1
        self.average.update(self.network, self.batches)
        return loss.detach()

    def smoothing(self):
        """Label smoothing now; none while the rate falls."""
        return 0.0 if self.settings.cooling(self.seen) else self.settings.smoothing
