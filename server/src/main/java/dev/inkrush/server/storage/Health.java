package dev.inkrush.server.storage;

/**
 * How storage fares at a moment.
 *
 * @param redis what keeps the boards, for people
 * @param boardsReady whether boards can be read now
 * @param outboxReady whether results can be written to disk now
 * @param stored results on disk
 * @param uncounted results on disk that boards do not count yet
 * @param lost results refused since the start because the disk did not take them for too long
 * @param unwrittenRooms rooms whose newest state would be lost if the process were killed now
 */
public record Health(
        String redis,
        boolean boardsReady,
        boolean outboxReady,
        long stored,
        long uncounted,
        long lost,
        int unwrittenRooms) {}
