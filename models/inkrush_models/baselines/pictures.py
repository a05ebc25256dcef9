"""The part that both picture networks share: convolutions 3 wide, each with batch normalisation and a ReLU."""

from torch import nn


class PictureNetwork(nn.Module):
    """``pictures[N, S, S]`` of bytes to logits; ``layers`` end in a dense layer."""

    def __init__(self, *layers):
        super().__init__()
        self.layers = nn.Sequential(*layers)

    def forward(self, pictures, lengths=None):
        return self.layers(pictures[:, None].float() / 255)


def convolution(inputs, outputs, halve=True):
    """One convolution; ``halve`` takes the strongest of each two by two pixels."""
    norm = nn.BatchNorm2d(outputs)
    norm.register_buffer("num_batches_tracked", None)  # a count that nothing reads, and that float16 could not hold
    layers = [nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), norm, nn.ReLU()]
    return nn.Sequential(*layers, *([nn.MaxPool2d(2)] if halve else []))
