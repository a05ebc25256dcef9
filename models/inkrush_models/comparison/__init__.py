"""Our recogniser beside the baselines, on the same drawings, from one command.

``contender.py`` says what is asked of each, ``ours.py`` and ``theirs.py`` answer it, ``cost.py`` and ``play.py``
measure; ``report.py`` puts the figures together, ``plots.py`` and ``card.py`` show them.
"""
