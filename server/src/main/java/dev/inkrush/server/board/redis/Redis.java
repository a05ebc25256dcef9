package dev.inkrush.server.board.redis;

import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.board.BoardCalendar;
import dev.inkrush.server.board.Boards;
import dev.inkrush.server.board.ResultIndex;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.time.Clock;
import io.lettuce.core.RedisURI;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Redis as the rest of the server sees it: boards, an index to count in, and work for the storage thread. */
public final class Redis implements AutoCloseable {
    private final @Nullable EmbeddedRedis own;
    private final RedisLink link;
    private final RedisBoards boards;
    private final String description;

    private Redis(
            @Nullable EmbeddedRedis own, RedisLink link, BoardCalendar calendar, Clock clock, String description) {
        this.own = own;
        this.link = link;
        this.boards = new RedisBoards(link, calendar, clock);
        this.description = description;
    }

    /**
     * A Redis that runs elsewhere; it may be away, now and later.
     *
     * @param url {@code redis://} or {@code rediss://}, in the form that Lettuce documents
     * @throws SetupException when the URL is none
     */
    public static Redis at(String url, BoardCalendar calendar, Clock clock, Doorbell doorbell) {
        RedisURI address = parsed(url);
        RedisLink link = new RedisLink(() -> address, doorbell);
        return new Redis(null, link, calendar, clock, "Redis at " + RedisLink.name(address));
    }

    private static RedisURI parsed(String url) {
        try {
            return RedisURI.create(url);
        } catch (RuntimeException e) {
            throw new SetupException(
                    "--redis is " + url.replaceFirst("(?<=//).*@", "***@")
                            + ", but must be of the form redis://[user:password@]host[:port][/database].",
                    e);
        }
    }

    /**
     * A Redis of our own, as a child process.
     *
     * @param folder for its files; whoever calls has it for itself
     * @param searchPath where to look for an installed redis-server, in the form of the PATH variable
     * @throws SetupException when no redis-server runs here or the folder cannot be written
     */
    public static Redis own(
            Path folder,
            String searchPath,
            BoardCalendar calendar,
            Clock clock,
            RandomGenerator secrets,
            Doorbell doorbell) {
        EmbeddedRedis own = new EmbeddedRedis(folder, searchPath, secrets, clock.nanoTime());
        RedisLink link = new RedisLink(own::address, doorbell);
        return new Redis(own, link, calendar, clock, "redis-server " + own.version() + " of our own");
    }

    public Boards boards() {
        return boards;
    }

    public ResultIndex index() {
        return boards;
    }

    /** One line for people; no secrets. */
    public String description() {
        return description;
    }

    /** Whether there is a connection; from any thread. */
    public boolean connected() {
        return link.connected();
    }

    /** Keeps the process and the connection up; by the storage thread. Returns how much was done. */
    public int doWork(long nowNanos) {
        return (own == null ? 0 : own.doWork(nowNanos)) + link.doWork(nowNanos);
    }

    @Override
    public void close() {
        link.close();
        if (own != null) {
            own.close();
        }
    }
}
