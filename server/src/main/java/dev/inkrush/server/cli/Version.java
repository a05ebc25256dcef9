package dev.inkrush.server.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the running jar, from its manifest; "development" when run from class folders. */
public final class Version implements IVersionProvider {
    /** For example {@code 0.1.0}. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Inkrush " + current(),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
