package dev.caulk.analysis.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.GoInstallation;
import dev.caulk.analysis.load.LoadedFile;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.lower.SourceOperations.Kind;
import dev.caulk.analysis.lower.SourceOperations.Operation;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every channel operation, call, go, defer and return of a source has exactly one Op, or none where the code is dead: what lowering
 * drops must be dead by a rule that reads the tree.
 */
class ExactlyOneOpTest {
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<String> wrong = new ArrayList<>();
    private int functions;
    private int ops;
    private int dead;

    /** The Ops of a file: how many there are for each operation. */
    private static final class Found {
        private final Map<Operation, Integer> kept = new HashMap<>();
        private final Map<Operation, Integer> dropped = new HashMap<>();
    }

    @Test
    void inFixtures() throws Exception {
        for (String directory : List.of("lower", "rules", "blind")) {
            check(Path.of("src/test/resources", directory));
        }
        assertThat(wrong).isEmpty();
        assertThat(counts).containsKeys(Kind.values());
    }

    @Test
    void inTheStandardLibrary() throws Exception {
        check(GoInstallation.required().resolve("src"));
        System.out.printf(
                "GOROOT/src: %,d functions, %,d Ops, source operations %s, %,d of them dead%n",
                functions, ops, counts, dead);
        assertThat(wrong).isEmpty();
    }

    private void check(Path tree) throws Exception {
        for (LoadedPackage loaded : GoFiles.load(List.of(tree), 2)) {
            check(loaded);
        }
    }

    private void check(LoadedPackage loaded) {
        Map<String, Found> byFile = new HashMap<>();
        Lowering lowering = new Lowering(
                symbol -> CallEnd.RETURNS, family -> family.dropped().forEach(op -> add(op, byFile, false)));
        for (FunctionFacts function : lowering.lower(loaded).functions()) {
            functions++;
            function.body().ifPresent(body -> {
                ops += body.ops().size();
                body.ops().forEach(op -> add(op, byFile, true));
            });
        }
        for (LoadedFile file : loaded.files()) {
            compare(loaded, file, byFile.getOrDefault(file.source().path(), new Found()));
        }
    }

    private void compare(LoadedPackage loaded, LoadedFile file, Found found) {
        DeadCode unreachable = new DeadCode(loaded.info());
        file.tree().declarations().forEach(unreachable::declared);
        Map<Operation, Integer> expected = new TreeMap<>(Comparator.comparingInt(Operation::start)
                .thenComparingInt(Operation::end)
                .thenComparing(Operation::kind));
        SourceOperations.of(file, loaded.info()).forEach(o -> expected.merge(o, 1, Integer::sum));
        expected.forEach((operation, wanted) -> {
            counts.merge(operation.kind(), wanted, Integer::sum);
            int kept = Optional.ofNullable(found.kept.remove(operation)).orElse(0);
            int dropped = Optional.ofNullable(found.dropped.remove(operation)).orElse(0);
            dead += dropped;
            if (kept + dropped != wanted) {
                report(file, operation, wanted + " in the source, " + kept + " Ops, " + dropped + " dropped");
            } else if (dropped > 0 && !unreachable.covers(operation.start())) {
                report(file, operation, "dropped but reachable");
            }
        });
        found.kept.keySet().forEach(operation -> report(file, operation, "not in the source"));
        found.dropped.keySet().forEach(operation -> report(file, operation, "dropped and not in the source"));
    }

    private void report(LoadedFile file, Operation operation, String what) {
        wrong.add(file.source().span(operation.start(), operation.end()).display() + " " + operation.kind() + ": "
                + what);
    }

    private static void add(Op op, Map<String, Found> byFile, boolean kept) {
        Found found = byFile.computeIfAbsent(op.span().file().path(), p -> new Found());
        Map<Operation, Integer> counted = kept ? found.kept : found.dropped;
        if (op instanceof Op.Select select) {
            select.cases().forEach(c -> counted.merge(operation(Kind.CASE, c.span()), 1, Integer::sum));
        }
        kind(op).ifPresent(kind -> counted.merge(operation(kind, op.span()), 1, Integer::sum));
    }

    private static Operation operation(Kind kind, Span span) {
        return new Operation(kind, span.start(), span.end());
    }

    private static Optional<Kind> kind(Op op) {
        if (op instanceof Op.Call call) {
            return call.callee() instanceof Callee.Builtin ? Optional.empty() : Optional.of(Kind.CALL);
        }
        if (op instanceof Op.Recv receive) {
            return Optional.of(receive.form() == Op.Recv.Form.RANGE ? Kind.RANGE : Kind.RECEIVE);
        }
        if (op instanceof Op.Return exit) {
            return exit.implicit() ? Optional.empty() : Optional.of(Kind.RETURN);
        }
        if (op instanceof Op.Go) {
            return Optional.of(Kind.GO);
        }
        if (op instanceof Op.Defer) {
            return Optional.of(Kind.DEFER);
        }
        if (op instanceof Op.Send) {
            return Optional.of(Kind.SEND);
        }
        return op instanceof Op.CloseChan ? Optional.of(Kind.CLOSE) : Optional.empty();
    }
}
