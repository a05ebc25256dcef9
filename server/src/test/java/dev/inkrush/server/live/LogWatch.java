package dev.inkrush.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to everything the process logs while it is open. */
public final class LogWatch implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    public LogWatch() {
        appender.start();
        root.addAppender(appender);
    }

    /** Nothing was logged with a stack trace, and no error at all. */
    public void assertQuiet() {
        assertThat(List.copyOf(appender.list))
                .filteredOn(event ->
                        event.getThrowableProxy() != null || event.getLevel().isGreaterOrEqual(Level.ERROR))
                .as("logged with a stack trace or as an error")
                .isEmpty();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
    }
}
