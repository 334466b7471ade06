package dev.caulk.analysis.lower;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.load.FunctionNames;
import dev.caulk.analysis.load.LoadedFile;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;
import dev.caulk.syntax.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A declared function with all closures in it: they share variables and the numbering of their Ops. */
final class FunctionFamily {
    private static final GoVersion LOOP_VARIABLES_PER_ITERATION = new GoVersion(1, 22);

    private final LoadedPackage loaded;
    private final LoadedFile file;
    private final SharedVariables shared;
    private final Predicate<String> neverReturns;
    private final List<Member> members = new ArrayList<>();

    private record Member(
            FunctionLowering lowering,
            Optional<FunctionId> enclosing,
            Span declaration,
            boolean hasBody,
            BodyFinisher finisher) {}

    FunctionFamily(LoadedPackage loaded, LoadedFile file, SharedVariables shared, Predicate<String> neverReturns) {
        this.loaded = loaded;
        this.file = file;
        this.shared = shared;
        this.neverReturns = neverReturns;
    }

    TypeInfo types() {
        return loaded.info();
    }

    SourceFile source() {
        return file.source();
    }

    /** Whether each iteration of a loop has variables of its own (spec: For statements, since Go 1.22). */
    boolean hasLoopVariablesPerIteration() {
        return hasLoopVariablesPerIteration(file);
    }

    static boolean hasLoopVariablesPerIteration(LoadedFile file) {
        return file.language().compareTo(LOOP_VARIABLES_PER_ITERATION) >= 0;
    }

    SharedVariables shared() {
        return shared;
    }

    boolean neverReturns(String symbol) {
        return neverReturns.test(symbol);
    }

    /** Adds a function whose body has been lowered. */
    void add(FunctionLowering lowering, Optional<FunctionId> enclosing, Node declaration, boolean hasBody) {
        members.add(new Member(
                lowering, enclosing, file.source().span(declaration), hasBody, new BodyFinisher(lowering.builder)));
    }

    /** Numbers the Ops of all members in source order and gives the finished functions. */
    List<FunctionFacts> finish() {
        numberOps();
        return members.stream().map(this::facts).toList();
    }

    private record Numbered(Op op, BodyFinisher body, int index) {}

    private void numberOps() {
        List<Numbered> all = new ArrayList<>();
        for (Member member : members) {
            List<Op> ops = member.finisher().keptOps();
            for (int i = 0; i < ops.size(); i++) {
                all.add(new Numbered(ops.get(i), member.finisher(), i));
            }
        }
        all.sort(Comparator.comparingInt((Numbered n) -> n.op().span().start()));
        Map<Class<?>, Integer> counts = new HashMap<>();
        for (Numbered each : all) {
            int count = counts.merge(each.op().getClass(), 1, Integer::sum);
            each.body().setOrdinal(each.index(), count - 1);
        }
    }

    private FunctionFacts facts(Member member) {
        FunctionId id = member.lowering().id;
        return new FunctionFacts(
                id,
                FunctionNames.runtimeSymbol(id, loaded.name()),
                member.enclosing(),
                member.declaration(),
                member.lowering().receiverType,
                List.copyOf(member.lowering().parameterTypes),
                member.lowering().resultTypes,
                member.enclosing().isEmpty() && isExported(id),
                file.generated(),
                file.test(),
                member.hasBody() ? Optional.of(member.finisher().finish()) : Optional.empty());
    }

    static boolean isExported(FunctionId id) {
        String name = id.name().substring(id.name().lastIndexOf('.') + 1);
        return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    }
}
