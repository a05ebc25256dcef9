package dev.inkrush.server.cli;

import dev.inkrush.server.InkrushServer;
import java.io.PrintWriter;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** What {@code serve} prints once the server is up: where to go, and what is running. */
final class Greeting {
    private static final List<String> ANY = List.of("0.0.0.0", "::", "[::]");

    private Greeting() {}

    static void print(InkrushServer server, PrintWriter out) {
        String host = server.config().host();
        boolean everywhere = ANY.contains(host);
        out.println();
        out.println("Inkrush " + Version.current() + " is running.");
        out.println();
        out.println("  Play            " + url(everywhere ? "localhost" : host, server.port()));
        if (everywhere) {
            localNetwork().forEach(address -> out.println("  Phones nearby   " + url(address, server.port())));
        }
        out.println();
        server.parts().forEach((part, what) -> out.printf("  %-15s %s%n", part, what));
        out.println();
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    private static String url(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }

    /** Addresses by which other devices in the same network reach this machine. */
    private static List<String> localNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Greeting::reachesOthers)
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
