"""The recogniser of Inkrush: from raw ink to an ONNX step graph.

Training, export and evaluation live here; serving needs none of it.
"""
