"""The recogniser of Inkrush: from raw ink to an ONNX step graph.

Training, export and evaluation live here; serving needs none of it.
"""

import os

# oneDNN compiles a kernel for each shape and forgets the oldest of 1024; a run has more shapes than that.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "16384")
