"""Whether the loader keeps its promises: memory that stays flat for any number of drawings, and batches faster than a
network can learn from them.

``files.py`` makes the data, ``memory.py`` watches the process, ``bench.py`` measures. Nothing here is needed to train.
"""
