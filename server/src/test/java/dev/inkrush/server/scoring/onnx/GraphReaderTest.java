package dev.inkrush.server.scoring.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.server.scoring.onnx.GraphReader.Matrix;
import org.junit.jupiter.api.Test;

class GraphReaderTest {
    @Test
    void theMatricesOfAGraphComeInTheOrderOfTheirUse() {
        assertThat(GraphReader.matrices(TinyModel.graph()))
                .containsExactly(new Matrix(24, 24), new Matrix(4, 24), new Matrix(4, 1), new Matrix(24, 8));
    }

    @Test
    void theShippedGraphHasOneMatrixForItsClassesHoweverItsMatricesAreKept() {
        Recogniser recogniser = Recogniser.shipped();
        assertThat(GraphReader.matrices(recogniser.graph()))
                .hasSizeGreaterThan(10)
                .extracting(Matrix::columns)
                .containsOnlyOnce(recogniser.manifest().classes());
    }

    @Test
    void whatIsNoGraphIsRefused() {
        assertThatThrownBy(() -> GraphReader.matrices(new byte[] {58, 127, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an ONNX file");
    }
}
