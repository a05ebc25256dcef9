package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.testkit.FakeClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final String EPOCH = "e1";

    private final FakeClock clock = new FakeClock();
    private final Transcript transcript = new Transcript(EPOCH);
    private final List<Frame> told = new ArrayList<>();

    @Test
    void whoHasMissedNothingGetsNothing() {
        assertThat(transcript.after(EPOCH, 0)).isEmpty();
        tell(3, 100);
        assertThat(transcript.after(EPOCH, 3)).isEmpty();
    }

    @Test
    void whoHasMissedSomeGetsTheVeryFramesThatOthersHold() {
        tell(5, 100);
        assertThat(transcript.after(EPOCH, 2)).containsExactlyElementsOf(told.subList(2, 5));
    }

    @Test
    void whoCountsInAnotherEpochOrFurtherThanWasToldGetsNothing() {
        tell(5, 100);
        assertThat(transcript.after("e2", 2)).isNull();
        assertThat(transcript.after(EPOCH, 6)).isNull();
        assertThat(transcript.after(EPOCH, Long.MAX_VALUE)).isNull();
    }

    @Test
    void framesOfTheLastTenSecondsAreThere() {
        tell(1, 100);
        clock.advance(Transcript.SPAN);
        tell(1, 100);
        assertThat(transcript.after(EPOCH, 0)).hasSize(2);
        clock.advanceMillis(1);
        tell(1, 100);
        assertThat(transcript.after(EPOCH, 0)).isNull();
        assertThat(transcript.after(EPOCH, 1)).hasSize(2);
    }

    @Test
    void noMoreBytesAreHeldThanAllowed() {
        int half = Transcript.MOST_BYTES / 2;
        tell(2, half);
        assertThat(transcript.after(EPOCH, 0)).hasSize(2);
        tell(1, 1);
        assertThat(transcript.after(EPOCH, 0)).isNull();
        assertThat(transcript.after(EPOCH, 1)).hasSize(2);
        tell(1, Transcript.MOST_BYTES + 1);
        assertThat(transcript.after(EPOCH, 3)).isNull();
        assertThat(transcript.after(EPOCH, 4)).isEmpty();
    }

    @Test
    void aSkippedFrameIsAGapUntilASnapshotWasTold() {
        tell(2, 100);
        transcript.skipped();
        assertThat(transcript.after(EPOCH, 1)).isNull();
        assertThat(transcript.after(EPOCH, 2)).isNull();
        tell(1, 1_000);
        transcript.mended();
        assertThat(transcript.after(EPOCH, 1)).containsExactlyElementsOf(told.subList(1, 3));
    }

    private void tell(int count, int bytes) {
        for (int i = 0; i < count; i++) {
            Frame frame = Frame.binary(new byte[bytes]);
            told.add(frame);
            transcript.add(new Told(frame, clock.nanoTime()));
        }
    }
}
