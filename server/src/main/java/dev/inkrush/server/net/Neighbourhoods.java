package dev.inkrush.server.net;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.inkrush.server.time.Clock;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/**
 * What each address may still do at everybody's cost. One that has not connected for a while is forgotten: its budget
 * would be full again. May be used from any thread.
 */
final class Neighbourhoods {
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int MOST = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<InetAddress, Neighbourhood> known;
    private final Clock clock;
    private final boolean exemptLoopback;

    /** @param exemptLoopback whether the operator's own machine has a budget without end */
    Neighbourhoods(Clock clock, boolean exemptLoopback) {
        this.clock = clock;
        this.exemptLoopback = exemptLoopback;
        this.known = Caffeine.newBuilder()
                .expireAfterAccess(MEMORY)
                .maximumSize(MOST)
                .ticker(clock::nanoTime)
                .build();
    }

    /** The budget that connections from an address share. */
    Neighbourhood of(InetAddress address) {
        return exemptLoopback && address.isLoopbackAddress()
                ? Neighbourhood.BOUNDLESS
                : known.get(key(address), unknown -> Neighbourhood.limited(unknown, clock));
    }

    /** What counts as one address: of the newer protocol the network, since each household has 2^64 addresses. */
    static InetAddress key(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 16 bytes", impossible);
        }
    }
}
