package dev.inkrush.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import org.jspecify.annotations.NullMarked;

/** The edges between packages, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "dev.inkrush.server", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_GAME_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..server.room..", "..server.round..", "..server.tournament..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty..", "io.lettuce..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule ONLY_SCORING_ONNX_SEES_ONNX_RUNTIME =
            outside("..server.scoring.onnx").dependOnClassesThat().resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule ONLY_REDIS_PACKAGES_SEE_LETTUCE =
            outside("..server..redis").dependOnClassesThat().resideInAPackage("io.lettuce..");

    @ArchTest
    static final ArchRule ONLY_NET_AND_HTTP_SEE_CHANNELS =
            outside("..server.net..", "..server.http..").dependOnClassesThat().resideInAPackage("io.netty.channel..");

    @ArchTest
    static final ArchRule ONLY_TIME_READS_A_CLOCK_OR_SEEDS_A_RANDOM =
            outside("..server.time").accessTargetWhere(AmbientCalls.clockOrChance());

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(liveInNullMarkedPackage());

    private static ClassesShould outside(String... packages) {
        return noClasses().that().resideOutsideOfPackages(packages).should();
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
