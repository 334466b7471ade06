package dev.caulk.analysis.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.ops.Condition;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpPrinter;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.PackageFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What statements become. {@code -Dcaulk.update=true} rewrites the golden files. */
class LoweringTest {
    private static final Path RESOURCES = Path.of("src/test/resources/lower");

    @TempDir
    private Path directory;

    private PackageFacts lowerText(String source) throws Exception {
        Path file = directory.resolve("a.go");
        Files.writeString(file, source);
        return GoFiles.lower(file);
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.filter(f -> f.toString().endsWith(".go")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void eachKindOfStatementBecomesTheOpsOfItsGoldenFile(Path source) throws Exception {
        String actual = GoFiles.lower(source).functions().stream()
                .map(OpPrinter::print)
                .collect(Collectors.joining("\n"))
                .replace(RESOURCES + "/", "");
        Path golden = RESOURCES.resolve(source.getFileName().toString().replaceFirst("\\.go$", ".ops"));
        if (Boolean.getBoolean("caulk.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyOperandIsDefinedAndEveryBlockEndsInOneTerminator(Path source) throws Exception {
        for (FunctionFacts function : GoFiles.lower(source).functions()) {
            function.body().ifPresent(body -> {
                body.ops()
                        .forEach(op -> assertThat(OpRewriter.operands(op))
                                .allMatch(v -> v >= 0 && v < body.ops().size()));
                body.blocks()
                        .forEach(block -> assertThat(block.ops().stream().filter(Op.Terminator.class::isInstance))
                                .containsExactly(block.terminator()));
            });
        }
    }

    @Test
    void ordinalsCountAcrossClosuresInSourceOrder() throws Exception {
        PackageFacts facts = lowerText("""
                package a
                func f(c chan int) {
                	go func() { c <- 1 }()
                	c <- 2
                	func() { c <- 3 }()
                }
                """);
        List<Op> sends = facts.functions().stream()
                .flatMap(f -> f.body().orElseThrow().ops().stream())
                .filter(Op.Send.class::isInstance)
                .sorted((x, y) -> x.span().compareTo(y.span()))
                .toList();
        assertThat(sends).extracting(Op::ordinal).containsExactly(0, 1, 2);
    }

    @Test
    void closuresAreNamedAsTheRuntimeNamesThem() throws Exception {
        PackageFacts facts = lowerText("""
                package main
                type T struct{}
                var hook = func() {}
                func (t *T) run() { func() { func() {}() }(); func() {}() }
                func init() { _ = func() {} }
                """);
        assertThat(facts.functions())
                .extracting(FunctionFacts::runtimeSymbol)
                .containsExactlyInAnyOrder(
                        "main.(*T).run",
                        "main.(*T).run.func1",
                        "main.(*T).run.func1.1",
                        "main.(*T).run.func2",
                        "main.init",
                        "main.init.func1",
                        "main.init.0",
                        "main.init.0.func1");
    }

    @Test
    void codeThatDoesNotCompileIsLoweredAllTheSame() throws Exception {
        PackageFacts facts = lowerText("""
                package a
                func f() (int, error) {
                	break
                	x, y := missing.Call(undefined), 3, 4
                	for range nothing { continue nowhere }
                	switch { case unknown: fallthrough }
                	select { case x := 3: }
                	return x
                }
                """);
        assertThat(facts.functions()).hasSize(1);
    }

    @Test
    void loweringTwiceGivesTheSameFacts() throws Exception {
        Path source = RESOURCES.resolve("defer.go");
        assertThat(GoFiles.lower(source)).isEqualTo(GoFiles.lower(source));
    }

    @Test
    void aVariableWrittenBeforeItsCaptureInALoopOfGotosIsCapturedByReference() throws Exception {
        PackageFacts facts = lowerText("""
                package a
                func f(use func(func() int)) {
                	n := 0
                again:
                	n++
                	use(func() int { return n })
                	if n < 3 {
                		goto again
                	}
                }
                """);
        assertThat(facts.functions().stream()
                        .flatMap(f -> f.body().orElseThrow().ops().stream())
                        .filter(op -> op instanceof Op.FreeVar))
                .extracting(op -> ((Op.FreeVar) op).byReference())
                .containsExactly(true);
    }

    @Test
    void conditionsTellWhatTheProgramCompares() throws Exception {
        PackageFacts facts = lowerText("""
                package a
                func f(s []int, n int, x any) {
                	if 3 > len(s) {}
                	if 2 <= n {}
                	ok := !(x == nil)
                	if ok {}
                }
                """);
        FunctionBody body = facts.functions().get(0).body().orElseThrow();
        List<Condition> conditions = body.ops().stream()
                .filter(Op.Branch.class::isInstance)
                .map(op -> ((Op.Branch) op).predicate().condition(body))
                .toList();
        assertThat(conditions)
                .satisfiesExactly(
                        c -> assertThat(c).isInstanceOfSatisfying(Condition.Length.class, length -> {
                            assertThat(length.measure() + length.operator()).isEqualTo("len<");
                            assertThat(length.constant()).isPresent();
                        }),
                        c -> assertThat(c)
                                .isInstanceOfSatisfying(
                                        Condition.Comparison.class,
                                        comparison -> assertThat(comparison.operator())
                                                .isEqualTo(">=")),
                        c -> assertThat(c)
                                .isInstanceOfSatisfying(
                                        Condition.Not.class,
                                        not -> assertThat(not.condition()).isInstanceOf(Condition.Nil.class)));
    }
}
