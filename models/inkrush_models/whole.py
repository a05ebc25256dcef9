"""Weights in whole numbers that together come closest: what rounding one does to the sums, those after it make good
(Frantar et al., *GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers*, 2022)."""

import numpy as np

DAMPING = 0.01  # of the mean variance, added to each


def round_together(matrix, column, covariance, largest):
    """``matrix[width, n] / column[n]`` in whole numbers of up to ``largest`` both ways, int8, for inputs of a
    ``covariance[width, width]``. In float64, so that machines differ too little to round differently."""
    damped = covariance + DAMPING * covariance.diagonal().mean() * np.eye(len(covariance))
    passes_on = np.linalg.cholesky(np.linalg.inv(damped)).T
    left = matrix.astype(np.float64) / column
    whole = np.empty(matrix.shape, np.int8)
    for row, passed in enumerate(passes_on):
        whole[row] = np.clip(np.round(left[row]), -largest, largest)
        missed = (left[row] - whole[row]) / passed[row]
        left[row + 1 :] -= np.outer(passed[row + 1 :], missed)
    return whole
