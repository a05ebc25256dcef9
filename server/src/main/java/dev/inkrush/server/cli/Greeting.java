package dev.inkrush.server.cli;

import dev.inkrush.server.InkrushServer;
import dev.inkrush.server.net.NearbyAddresses;
import java.io.PrintWriter;

/** What {@code serve} prints once the server is up: where to go, and what is running. */
final class Greeting {
    private Greeting() {}

    static void print(InkrushServer server, PrintWriter out) {
        String host = server.config().host();
        boolean everywhere = NearbyAddresses.isEverywhere(host);
        out.println();
        out.println("Inkrush " + Version.current() + " is running.");
        out.println();
        out.println("  Play            " + url(everywhere ? "localhost" : host, server.port()));
        NearbyAddresses.of(host).forEach(address -> out.println("  Phones nearby   " + url(address, server.port())));
        out.println();
        server.parts().forEach((part, what) -> out.printf("  %-15s %s%n", part, what));
        out.println();
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    static void printStopping(InkrushServer server, PrintWriter out) {
        out.printf(
                "Stopping: rounds under way may end, for %d seconds at most. Ctrl-C again stops at once.%n",
                server.config().restart().drain().toSeconds());
        out.flush();
    }

    private static String url(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
