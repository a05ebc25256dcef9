"""The networks that ours is compared with, each in the shape its authors gave it, all trained as ours is.

``points.py`` and ``pixels.py`` say what such a network reads; ``tutorial.py``, ``clone.py`` and ``small.py`` are the
networks, one of them twice, to be trained for longer than the others. None of them is causal: in a game they run again
on the whole drawing for every new point.
"""

from . import clone, small, tutorial

ALL = {baseline.name: baseline for baseline in (tutorial.BASELINE, clone.BASELINE, small.BASELINE)}
LONGER = tutorial.LONGER
