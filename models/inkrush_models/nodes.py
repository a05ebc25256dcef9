"""A small vocabulary for writing ONNX graphs: each call adds one node and answers the name of its output."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper


def _numbers(layer):
    return [p.detach().float().numpy() for p in (layer.weight, layer.bias)]


class Nodes:
    """Nodes and constants of one graph; names are made unique by a running number and a prefix."""

    def __init__(self, prefix):
        self._prefix = prefix
        self.nodes, self.constants = [], []
        self._known = {}

    def add(self, operator, *inputs, outputs=1, **attributes):
        """Adds a node; inputs are names or arrays. One name, or a list when ``outputs`` is more than one."""
        names = [i if isinstance(i, str) else self.constant(i) for i in inputs]
        made = [f"{self._prefix}{operator}{len(self.nodes)}_{k}" for k in range(outputs)]
        self.nodes.append(helper.make_node(operator, names, made, **attributes))
        return made[0] if outputs == 1 else made

    def constant(self, value):
        """An initializer, the same for the same numbers; Python floats become float32, Python ints int64."""
        array = np.asarray(value)
        if array.dtype == np.float64:
            array = array.astype(np.float32)
        known = array.dtype, array.shape, array.tobytes()
        if known not in self._known:
            self._known[known] = f"{self._prefix}constant{len(self.constants)}"
            self.constants.append(numpy_helper.from_array(array, self._known[known]))
        return self._known[known]

    def split(self, x, sizes, axis=1):
        """Parts of ``x`` of the given sizes."""
        return self.add("Split", x, np.array(sizes, np.int64), outputs=len(sizes), axis=axis)

    def concat(self, *parts, axis=1):
        return self.add("Concat", *parts, axis=axis)

    def slice(self, x, begin, end, axis=1):
        return self.add("Slice", x, np.array([begin]), np.array([end]), np.array([axis]))

    def silu(self, x):
        return self.add("Mul", x, self.add("Sigmoid", x))

    def layer_norm(self, x, layer):
        return self.add("LayerNormalization", x, *_numbers(layer), axis=-1, epsilon=layer.eps)

    def skip_layer_norm(self, x, other, layer):
        """``(normed, sum)`` of two rows, in one node of ONNX Runtime's own."""
        outputs = self.add(
            "SkipLayerNormalization",
            *(x, other, *_numbers(layer)),
            outputs=4,
            domain="com.microsoft",
            epsilon=layer.eps,
        )
        self.nodes[-1].output[1:3] = ["", ""]  # mean and deviation, which are only there in training
        return outputs[0], outputs[3]

    def rename(self, name, new):
        """Gives an output its public name wherever it occurs."""
        for node in self.nodes:
            for names in (node.input, node.output):
                names[:] = [new if n == name else n for n in names]

    def graph(self, name, inputs, outputs):
        """The graph; inputs and outputs are ``(name, type, shape)``."""
        values = [[helper.make_tensor_value_info(*v) for v in side] for side in (inputs, outputs)]
        return helper.make_graph(self.nodes, name, *values, self.constants)


FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL
