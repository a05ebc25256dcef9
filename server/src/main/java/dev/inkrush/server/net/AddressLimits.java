package dev.inkrush.server.net;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections open per address. Safe for any thread; holds one entry for each address with a connection, so that it is
 * bounded by the connections themselves.
 */
final class AddressLimits {
    private final ConcurrentHashMap<InetAddress, Integer> open = new ConcurrentHashMap<>();
    private final int perAddress;

    AddressLimits(int perAddress) {
        this.perAddress = perAddress;
    }

    /** Counts a connection, unless the address has as many as it may; then {@link #leave} must not be called for it. */
    boolean enter(InetAddress address) {
        int count = open.merge(Neighbourhoods.key(address), 1, Integer::sum);
        if (count > perAddress) {
            leave(address);
            return false;
        }
        return true;
    }

    void leave(InetAddress address) {
        open.computeIfPresent(Neighbourhoods.key(address), (key, count) -> count == 1 ? null : count - 1);
    }
}
