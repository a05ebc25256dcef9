"""How much memory this process holds, over time."""

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

PERIOD_SECONDS = 0.25
MIB = 2**20


def resident():
    """``(own, mapped)`` bytes in memory: what was allocated, and what of mapped files is in now."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    own, mapped = (int(lines[name].split()[0]) * 1024 for name in ("RssAnon", "RssFile"))
    return own, mapped


@dataclass
class Watch:
    """Samples :func:`resident` on a thread of its own while the ``with`` block runs."""

    samples: list = field(default_factory=list)

    def __enter__(self):
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._sample, name="memory watch", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()

    def _sample(self):
        began = time.monotonic()
        while True:
            self.samples.append((time.monotonic() - began, *resident()))
            if self._over.wait(PERIOD_SECONDS):
                return

    def told(self, columns=8):
        """One line: own and mapped memory in MiB at evenly spaced moments, and the most of both together."""
        chosen = [self.samples[round(i * (len(self.samples) - 1) / (columns - 1))] for i in range(columns)]
        series = "  ".join(f"{at:.0f}s {own / MIB:,.0f}+{mapped / MIB:,.0f}" for at, own, mapped in chosen)
        peak = max(own + mapped for _, own, mapped in self.samples)
        return f"MiB, own+mapped: {series}  (peak {peak / MIB:,.0f})"
