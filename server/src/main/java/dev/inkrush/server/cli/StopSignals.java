package dev.inkrush.server.cli;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C and the signal by which a system ends a process. The JVM's own answer is to run all shutdown hooks at once, which
 * would end our redis-server under games that are still played; so the first signal only lets {@link #await} return, and
 * each later one interrupts the thread that has waited.
 *
 * <p>There is no API for signals but one of the module jdk.unsupported, of which the compiler warns in a way that cannot
 * be silenced; it is therefore called by name. A JVM without it does as JVMs do.
 */
final class StopSignals {
    private static final List<String> NAMES = List.of("INT", "TERM");

    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread stopping;

    private StopSignals(Thread stopping) {
        this.stopping = stopping;
    }

    /** Listens from now on; signals are for the calling thread. */
    static StopSignals listen() {
        StopSignals signals = new StopSignals(Thread.currentThread());
        for (String name : NAMES) {
            try {
                handle(name, signals::arrived);
            } catch (ReflectiveOperationException | IllegalArgumentException unsupported) {
                // The shutdown hook of the server remains.
                return signals;
            }
        }
        return signals;
    }

    private static void handle(String name, Runnable handling) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Signal");
        Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
        Object signal = type.getConstructor(String.class).newInstance(name);
        Object handler = Proxy.newProxyInstance(
                StopSignals.class.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                    handling.run();
                    return null;
                });
        type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
    }

    private void arrived() {
        if (asked.getCount() == 0) {
            stopping.interrupt();
        }
        asked.countDown();
    }

    /** Waits for the first signal. */
    void await() throws InterruptedException {
        asked.await();
    }
}
