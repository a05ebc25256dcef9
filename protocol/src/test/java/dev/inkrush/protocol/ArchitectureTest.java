package dev.inkrush.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The protocol is values and their codecs: it needs Jackson and the JDK's plain types, and nothing that runs. */
@AnalyzeClasses(packages = "dev.inkrush.protocol", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_PROTOCOL_KNOWS_ONLY_VALUES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.inkrush.protocol..",
                    "java.lang..",
                    "java.nio",
                    "java.nio.charset",
                    "java.text",
                    "java.time",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.util.regex",
                    "org.jspecify..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation");
}
