"""Whether a probability means what it says, and the inverse temperature that makes it so at every amount of ink.

The network cannot know whether a drawing is finished; what hints at it is how much there is and whether the pen has
just been lifted. So logits are multiplied by ``clip(w . hints)``, four weights fitted on held-aside drawings and put
into the exported graph.
"""

import numpy as np
import torch

from .features import STROKE_SCALE, TOKEN_SCALE
from .normal_form import DOWN, UP

BINS = 15
LIMITS = (0.25, 4.0)  # of the inverse temperature
IDENTITY = (1.0, 0.0, 0.0, 0.0)


def hints(tokens, moments):
    """``[D, M, 4]``: one, token feature, stroke feature, pen up; after ``moments[D, M]`` of ``tokens[D, T, 4]``."""
    strokes = (tokens[..., 2] == DOWN).cumsum(axis=1)
    drawn = np.take_along_axis(strokes, moments - 1, axis=1)
    lifted = np.take_along_axis(tokens[..., 2], moments - 1, axis=1) == UP
    parts = [np.ones(moments.shape), moments / (moments + TOKEN_SCALE), drawn / (drawn + STROKE_SCALE), lifted]
    return np.stack(parts, axis=-1).astype(np.float32)


def sharpness(weights, hint):
    """The inverse temperature of each row of hints."""
    return np.clip(hint @ np.asarray(weights, np.float32), *LIMITS)


def fit(logits, hint, labels):
    """Weights with the least mean negative log likelihood over rows ``logits[R, C]``, ``hint[R, 4]``, ``labels[R]``.

    Not clipped here: the likelihood is then concave in the weights, and there is one best answer.
    """
    logits, hint, labels = (torch.from_numpy(np.ascontiguousarray(a)) for a in (logits, hint, labels))
    weights = torch.tensor(IDENTITY, requires_grad=True)
    solver = torch.optim.LBFGS([weights], max_iter=60, line_search_fn="strong_wolfe")

    def closure():
        solver.zero_grad()
        loss = torch.nn.functional.cross_entropy(logits * (hint @ weights)[:, None], labels)
        loss.backward()
        return loss

    solver.step(closure)
    return [round(float(w), 4) for w in weights.detach()]


def calibration_error(logits, labels):
    """Expected calibration error of the best guess, in percentage points, over equally filled bins."""
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    odds = shifted / shifted.sum(axis=1, keepdims=True)
    sure = odds.max(axis=1)
    right = odds.argmax(axis=1) == labels
    bins = np.array_split(np.argsort(sure), BINS)
    return round(100 * float(sum(len(b) * abs(sure[b].mean() - right[b].mean()) for b in bins) / len(labels)), 2)
