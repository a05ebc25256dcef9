package dev.inkrush.server.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Points;
import org.junit.jupiter.api.Test;

final class ResamplingTest {
    @Test
    void pointsLieOnTheLinesBetweenTheRecordedOnesAPeriodApart() {
        Points stroke = Points.builder(3)
                .add(0, 0, 0)
                .add(100, 0, 100)
                .add(100, 300, 400)
                .build();
        assertThat(Resampling.of(stroke, 20))
                .isEqualTo(Points.builder(9)
                        .add(0, 0, 0)
                        .add(50, 0, 50)
                        .add(100, 0, 100)
                        .add(100, 50, 150)
                        .add(100, 100, 200)
                        .add(100, 150, 250)
                        .add(100, 200, 300)
                        .add(100, 250, 350)
                        .add(100, 300, 400)
                        .build());
    }

    @Test
    void aDotStaysOnePointAndATimeThatStandsStillIsPassedOver() {
        Points dot = Points.builder(1).add(5, 6, 7).build();
        assertThat(Resampling.of(dot, 60)).isEqualTo(dot);
        Points jump = Points.builder(3).add(0, 0, 0).add(9, 9, 0).add(19, 9, 10).build();
        assertThat(Resampling.of(jump, 200))
                .isEqualTo(Points.builder(3)
                        .add(9, 9, 0)
                        .add(14, 9, 5)
                        .add(19, 9, 10)
                        .build());
    }
}
