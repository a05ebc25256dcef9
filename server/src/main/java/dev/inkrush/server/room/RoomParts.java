package dev.inkrush.server.room;

import dev.inkrush.server.board.ResultStore;
import dev.inkrush.server.name.NameFilter;
import dev.inkrush.server.prompt.Vocabulary;
import dev.inkrush.server.round.AcceptanceRule;
import dev.inkrush.server.saved.RoomStore;
import dev.inkrush.server.scoring.NormalForm;
import dev.inkrush.server.scoring.Scorer;
import java.time.Instant;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * What rooms are made with.
 *
 * @param fanouts makes the fanout of a new room; called by its shard
 * @param dates the date of a moment of the shard's time, for results
 */
public record RoomParts(
        Supplier<Fanout> fanouts,
        Scorer scorer,
        NormalForm.Spacing spacing,
        AcceptanceRule acceptance,
        Vocabulary vocabulary,
        NameFilter names,
        ResultStore results,
        RoomStore rooms,
        LongFunction<Instant> dates,
        RoomConfig config) {}
