package dev.inkrush.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.outbox.Outbox;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.testkit.FakeClock;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoomLedgerTest {
    @TempDir
    private Path folder;

    private final RoomLedger ledger = new RoomLedger(new FakeClock());

    private Outbox outbox() {
        return Outbox.open(folder.resolve("results.mv"), () -> "box");
    }

    private static SavedRoom room(String code, boolean locked) {
        SavedRoom.Game game = new SavedRoom.Game("g", SavedRoom.Progress.LOBBY, 0, 0, false, List.of(), List.of());
        return new SavedRoom(
                new RoomCode(code), "p1", Settings.DEFAULT, locked, null, List.of(), List.of(), List.of(), game);
    }

    @Test
    void aRoomIsUnwrittenUntilItsNewestStateIsWritten() {
        try (Outbox outbox = outbox()) {
            ledger.save(room("BKT47", false));
            ledger.save(room("CKT47", false));
            assertThat(ledger.unwritten()).isEqualTo(2);
            ledger.note(outbox);
            assertThat(ledger.unwritten()).as("noted is not written").isEqualTo(2);
            ledger.save(room("BKT47", true));
            ledger.written(1);
            assertThat(ledger.unwritten()).as("changed meanwhile").isOne();
            ledger.note(outbox);
            ledger.written(2);
            assertThat(ledger.unwritten()).isZero();
            assertThat(ledger.found(outbox)).containsExactlyInAnyOrder(room("BKT47", true), room("CKT47", false));
        }
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenNextTime() {
        try (Outbox outbox = outbox()) {
            ledger.save(room("BKT47", false));
            ledger.note(outbox);
        }
        try (Outbox reopened = outbox()) {
            ledger.forget(new RoomCode("BKT47"));
            ledger.note(reopened);
            reopened.commit();
            ledger.written(1);
            assertThat(ledger.found(reopened)).isEmpty();
            assertThat(ledger.unwritten()).isZero();
        }
    }
}
