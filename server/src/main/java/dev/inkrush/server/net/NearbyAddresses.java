package dev.inkrush.server.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** Addresses by which other devices in the same network reach this machine. */
public final class NearbyAddresses {
    private static final List<String> EVERYWHERE = List.of("0.0.0.0", "::", "[::]");

    private NearbyAddresses() {}

    /** Whether a host to listen on means every network of this machine. */
    public static boolean isEverywhere(String host) {
        return EVERYWHERE.contains(host);
    }

    /**
     * The addresses, as they are now: laptops change networks.
     *
     * @param host what the server listens on; other devices reach none but an address that means everywhere
     */
    public static List<String> of(String host) {
        if (!isEverywhere(host)) {
            return List.of();
        }
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(NearbyAddresses::reachesOthers)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (SocketException unknown) {
            return List.of();
        }
    }

    private static boolean reachesOthers(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isPointToPoint();
        } catch (SocketException gone) {
            return false;
        }
    }
}
