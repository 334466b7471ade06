package dev.caulk.analysis.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.load.LoadResult;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.types.ExternalTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What statements become. {@code -Dcaulk.update=true} rewrites the golden file. */
class LoweringTest {
    private static final Path RESOURCES = Path.of("src/test/resources/lower");

    @TempDir
    private Path directory;

    private static PackageFacts lower(Path path) throws Exception {
        LoadResult loaded = new Loader(ExternalTypes.NONE)
                .load(
                        new AuditRequest(List.of(path), false, BuildTarget.standard(), SignatureLookup.none(), 1),
                        AuditProgress.SILENT);
        LoadedPackage only = loaded.packages().get(0);
        return new Lowering(symbol -> symbol.equals("os.Exit")).lower(only);
    }

    private PackageFacts lowerText(String source) throws Exception {
        Path file = directory.resolve("a.go");
        Files.writeString(file, source);
        return lower(file);
    }

    @Test
    void statementsBecomeTheOpsOfTheGoldenFile() throws Exception {
        String actual = lower(RESOURCES.resolve("statements.go")).functions().stream()
                .map(OpText::of)
                .collect(Collectors.joining("\n"));
        Path golden = RESOURCES.resolve("statements.ops");
        if (Boolean.getBoolean("caulk.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    @Test
    void everyOperandIsDefinedAndEveryBlockEndsInOneTerminator() throws Exception {
        for (FunctionFacts function : lower(RESOURCES.resolve("statements.go")).functions()) {
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
        Path source = RESOURCES.resolve("statements.go");
        assertThat(lower(source).functions()).isEqualTo(lower(source).functions());
    }
}
