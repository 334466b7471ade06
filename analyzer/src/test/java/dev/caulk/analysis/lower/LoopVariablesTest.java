package dev.caulk.analysis.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.ExternalTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variables of loops are new in each iteration since Go 1.22; before, all iterations share them. */
class LoopVariablesTest {
    private static final String NEW = "//go:build go1.22\n\n";
    private static final String OLD = "//go:build go1.21\n\n";

    @TempDir
    private Path directory;

    private List<FunctionFacts> lower(String version, String body) throws Exception {
        Path file = directory.resolve("a.go");
        Files.writeString(file, version + "package a\nfunc use(any) {}\nfunc f(items []int) {\n" + body + "}\n");
        AuditRequest request =
                new AuditRequest(List.of(file), false, BuildTarget.standard(), SignatureLookup.none(), 1);
        var loaded = new Loader(ExternalTypes.NONE).load(request, AuditProgress.SILENT);
        return new Lowering(symbol -> CallEnd.RETURNS)
                .lower(loaded.packages().get(0))
                .functions();
    }

    private static FunctionBody body(List<FunctionFacts> functions) {
        return functions.stream()
                .filter(f -> f.id().name().equals("f"))
                .findFirst()
                .orElseThrow()
                .body()
                .orElseThrow();
    }

    /** Loop depths of the cells that the function allocates for {@code i}. */
    private List<Integer> cells(String version, String text) throws Exception {
        FunctionBody body = body(lower(version, text));
        return body.blocks().stream()
                .flatMap(block -> block.ops().stream()
                        .filter(op ->
                                op instanceof Op.Alloc alloc && alloc.variable().equals("i"))
                        .map(op -> block.loopDepth()))
                .toList();
    }

    private boolean capturesAddress(String version, String text) throws Exception {
        return lower(version, text).stream()
                .flatMap(f -> f.body().orElseThrow().ops().stream())
                .anyMatch(op -> op instanceof Op.FreeVar free && free.byReference());
    }

    @Test
    void aCapturedVariableThatOnlyTheClauseChangesIsAValueOfTheIteration() throws Exception {
        String loop = "for i := 0; i < 3; i++ { go func() { use(i) }() }\n";
        assertThat(cells(NEW, loop)).isEmpty();
        assertThat(capturesAddress(NEW, loop)).isFalse();
        assertThat(cells(OLD, loop)).containsExactly(0);
        assertThat(capturesAddress(OLD, loop)).isTrue();
    }

    @Test
    void oneThatTheClosureChangesHasACellInEachIteration() throws Exception {
        String loop = "for i := 0; i < 3; i++ { func() { i += 2 }(); use(i) }\n";
        assertThat(cells(NEW, loop)).containsExactly(1);
        assertThat(cells(OLD, loop)).containsExactly(0);
    }

    @Test
    void oneWhoseAddressIsTakenHasACellInEachIteration() throws Exception {
        String loop = "for i := 0; i < 3; i++ { if i == 2 { continue }; use(&i) }\n";
        assertThat(cells(NEW, loop)).containsExactly(1);
        assertThat(cells(OLD, loop)).containsExactly(0);
    }

    @Test
    void oneThatTheClauseCapturesKeepsASingleCell() throws Exception {
        String loop = "for i, p := 0, (*int)(nil); p == nil; p = &i { func() { i++ }() }\n";
        assertThat(cells(NEW, loop)).containsExactly(0);
    }

    @Test
    void rangeVariablesFollowTheSameRule() throws Exception {
        String read = "for i := range items { go func() { use(i) }() }\n";
        assertThat(cells(NEW, read)).isEmpty();
        assertThat(cells(OLD, read)).containsExactly(0);
        String write = "for _, i := range items { func() { i++ }() }\n";
        assertThat(cells(NEW, write)).containsExactly(1);
        assertThat(cells(OLD, write)).containsExactly(0);
    }

    @Test
    void aVariableDeclaredInTheBodyBelongsToTheIterationInAllVersions() throws Exception {
        String loop = "for j := 0; j < 3; j++ { i := j; go func() { i++ }() }\n";
        assertThat(cells(NEW, loop)).containsExactly(1);
        assertThat(cells(OLD, loop)).containsExactly(1);
    }
}
