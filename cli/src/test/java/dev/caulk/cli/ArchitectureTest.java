package dev.caulk.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.SourceTexts;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.WorldAssumption;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the module table of docs/architecture.md. */
@AnalyzeClasses(packages = "dev.caulk", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> SHARED_WORDS = belongToAnyOf(
            FunctionId.class,
            AuditRequest.class,
            AuditProgress.class,
            SignatureLookup.class,
            SourceTexts.class,
            UnreadableInputException.class,
            WorldAssumption.class,
            WorldAssumption[].class);

    @ArchTest
    static final ArchRule ANTLR_IS_NEEDED_TO_BUILD_ONLY =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.antlr..");

    @ArchTest
    static final ArchRule RULES_AND_ENGINES_SEE_NO_SYNTAX = noClasses()
            .that()
            .resideInAnyPackage("dev.caulk.analysis.rules..", "dev.caulk.analysis.engine..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.caulk.syntax..").and(not(belongToAnyOf(Span.class, SourceFile.class))));

    @ArchTest
    static final ArchRule GRAMMAR_KNOWS_NOTHING_OF_CAULK = mayDependOn("grammar");

    @ArchTest
    static final ArchRule SYNTAX_KNOWS_THE_GRAMMAR = mayDependOn("syntax", "grammar");

    @ArchTest
    static final ArchRule MODELS_ARE_DATA = mayDependOn("model");

    @ArchTest
    static final ArchRule ANALYSIS_KNOWS_SYNTAX_AND_MODELS = mayDependOn("analysis", "syntax", "model");

    @ArchTest
    static final ArchRule PROFILES_KNOW_MODELS = mayDependOn("profile", "model");

    @ArchTest
    static final ArchRule REPORTS_JOIN_BOTH = mayDependOn("report", "analysis", "profile", "model", "syntax");

    @ArchTest
    static final ArchRule REPORTS_SEE_NO_RULE = noClasses()
            .that()
            .resideInAPackage("dev.caulk.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.caulk.analysis.rules..", "dev.caulk.analysis.engine..", "dev.caulk.syntax.ast..");

    @ArchTest
    static final ArchRule EVERY_CLASS_IS_UNDER_A_PACKAGE_ROOT = classes()
            .should()
            .resideInAnyPackage(
                    "dev.caulk.grammar..",
                    "dev.caulk.syntax..",
                    "dev.caulk.model..",
                    "dev.caulk.analysis..",
                    "dev.caulk.profile..",
                    "dev.caulk.report..",
                    "dev.caulk.cli..");

    /**
     * The package {@code dev.caulk.analysis} is the entrance to the ones below it and holds the few words that they share; those
     * words depend on none of them.
     */
    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("dev.caulk.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("dev.caulk.analysis.."), SHARED_WORDS);

    @ArchTest
    static final ArchRule SHARED_WORDS_STAND_ALONE = noClasses()
            .that(SHARED_WORDS)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.caulk.analysis..").and(not(SHARED_WORDS)));

    @ArchTest
    static final ArchRule NO_REFLECTION =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect..");

    private static ArchRule mayDependOn(String root, String... others) {
        List<String> allowed = new ArrayList<>(List.of("dev.caulk." + root + ".."));
        Stream.of(others).map(other -> "dev.caulk." + other + "..").forEach(allowed::add);
        return noClasses()
                .that()
                .resideInAPackage("dev.caulk." + root + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.caulk..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .allowEmptyShould(true);
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path sources : Repository.mainSources()) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(directory -> !Files.isRegularFile(directory.resolve("package-info.java")))
                        .forEach(silent::add);
            }
        }
        assertThat(silent).as("packages without package-info.java").isEmpty();
    }
}
