package dev.inkrush.server.outbox;

import dev.inkrush.server.board.Result;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** A result as bytes: a format number, then the fields in the order of the record. */
final class ResultType extends BasicDataType<Result> {
    private static final byte FORMAT = 1;

    /** Bytes of the objects around the letters; feeds the store's page cache only. */
    private static final int OBJECT_BYTES = 256;

    @Override
    public int getMemory(Result result) {
        return OBJECT_BYTES
                + 2
                        * (result.id().length()
                                + result.playerId().length()
                                + result.name().length());
    }

    @Override
    public void write(WriteBuffer out, Result result) {
        out.put(FORMAT);
        write(out, result.id());
        write(out, result.room());
        write(out, result.playerId());
        write(out, result.name());
        out.putVarInt(result.points()).putVarInt(result.finishMs());
        out.putVarLong(result.started().toEpochMilli());
    }

    private static void write(WriteBuffer out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Result read(ByteBuffer in) {
        byte format = in.get();
        if (format != FORMAT) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_UNSUPPORTED_FORMAT, "result of format {0}", format);
        }
        return new Result(
                text(in),
                text(in),
                text(in),
                text(in),
                DataUtils.readVarInt(in),
                DataUtils.readVarInt(in),
                Instant.ofEpochMilli(DataUtils.readVarLong(in)));
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[DataUtils.readVarInt(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Result[] createStorage(int size) {
        return new Result[size];
    }
}
