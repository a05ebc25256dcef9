package dev.inkrush.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;

/** What every test of the server keeps to: it runs, it never waits for the clock, and its name says what it needs. */
@AnalyzeClasses(packages = "dev.inkrush.server", importOptions = OnlyIncludeTests.class)
final class TestRulesTest {
    @ArchTest
    static final ArchRule TEST_CLASSES_END_IN_TEST_OR_IT = methods()
            .that()
            .areMetaAnnotatedWith(Testable.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Test|IT)(\\$.*)?");

    @ArchTest
    static final ArchRule NO_TEST_IS_DISABLED = noMembers()
            .should()
            .beAnnotatedWith(Disabled.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Disabled.class);

    @ArchTest
    static final ArchRule NO_TEST_SLEEPS_OR_ROLLS_UNSEEDED_DICE =
            noClasses().should().accessTargetWhere(AmbientCalls.clockOrUnseededChance());

    @ArchTest
    static final ArchRule PLAIN_TESTS_TOUCH_NO_SOCKET_AND_NO_PROCESS = noClasses()
            .that()
            .haveSimpleNameEndingWith("Test")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.http\\..*|java\\.net\\.(Server)?Socket|java\\.lang\\.Process(Builder)?");
}
