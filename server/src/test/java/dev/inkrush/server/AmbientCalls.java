package dev.inkrush.server;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Accesses, by call or by method reference, that make a run depend on the moment or on chance. */
final class AmbientCalls {
    private static final Set<String> NAMED = Set.of(
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.lang.Thread.sleep",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault");

    private AmbientCalls() {}

    /** Reads the wall clock, sleeps, or draws from a source of chance that nobody seeded. */
    static DescribedPredicate<JavaAccess<?>> clockOrUnseededChance() {
        return DescribedPredicate.describe(
                "reads a clock, sleeps or draws unseeded chance",
                access -> named(access)
                        || readsJavaTime(access)
                        || (buildsRandom(access) && parameters(access).isEmpty()));
    }

    /** As {@link #clockOrUnseededChance()}, and also builds any random generator, seeded or not. */
    static DescribedPredicate<JavaAccess<?>> clockOrChance() {
        return clockOrUnseededChance().or(DescribedPredicate.describe("builds a random", AmbientCalls::buildsRandom));
    }

    private static boolean named(JavaAccess<?> access) {
        return NAMED.contains(owner(access).getFullName() + "." + access.getName());
    }

    private static boolean readsJavaTime(JavaAccess<?> access) {
        boolean now = access.getName().equals("now") && !parameters(access).contains(Clock.class.getName());
        boolean systemClock =
                access.getName().startsWith("system") && owner(access).isEquivalentTo(Clock.class);
        return owner(access).getPackageName().equals("java.time") && (now || systemClock);
    }

    private static boolean buildsRandom(JavaAccess<?> access) {
        return access.getName().equals("<init>") && owner(access).isAssignableTo(RandomGenerator.class);
    }

    private static Set<String> parameters(JavaAccess<?> access) {
        String name = access.getTarget().getFullName();
        String inside = name.substring(name.indexOf('(') + 1, name.length() - 1);
        return inside.isEmpty() ? Set.of() : Set.of(inside.split(", "));
    }

    private static JavaClass owner(JavaAccess<?> access) {
        return access.getTargetOwner();
    }
}
