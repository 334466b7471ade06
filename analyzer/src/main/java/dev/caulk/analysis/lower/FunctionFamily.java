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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A declared function with all closures in it: they share variables and the numbering of their Ops. */
final class FunctionFamily {
    private static final GoVersion LOOP_VARIABLES_PER_ITERATION = new GoVersion(1, 22);

    private final LoadedPackage loaded;
    private final LoadedFile file;
    private final SharedVariables shared;
    private final Function<String, CallEnd> callEnds;
    private final Exits.Recovering recovering;
    private final Literals literals;
    private final Set<FunctionId> recoveringClosures = new HashSet<>();
    private final List<Member> members = new ArrayList<>();

    private record Member(
            FunctionLowering lowering,
            Optional<FunctionId> enclosing,
            Span declaration,
            boolean hasBody,
            BodyFinisher finisher) {}

    FunctionFamily(
            LoadedPackage loaded,
            LoadedFile file,
            SharedVariables shared,
            Function<String, CallEnd> callEnds,
            Exits.Recovering recovering,
            Literals literals) {
        this.loaded = loaded;
        this.file = file;
        this.shared = shared;
        this.callEnds = callEnds;
        this.recovering = recovering;
        this.literals = literals;
    }

    TypeInfo types() {
        return loaded.info();
    }

    Literals literals() {
        return literals;
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

    /** What becomes of who calls a function without source. */
    CallEnd callEnd(String symbol) {
        return callEnds.apply(symbol);
    }

    /** Whether deferring the function can end a panic. What functions of other packages do is not known here. */
    boolean recovers(FunctionId function) {
        return recoveringClosures.contains(function) || recovering.test(function);
    }

    void addRecovering(FunctionId function) {
        recoveringClosures.add(function);
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

    /** What is left out of the functions because control never reaches it. */
    List<Op> dropped() {
        return members.stream().flatMap(m -> m.finisher().droppedOps().stream()).toList();
    }

    private void numberOps() {
        List<Op> all = new ArrayList<>();
        List<BodyFinisher> bodies = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        for (Member member : members) {
            firsts.add(all.size());
            bodies.add(member.finisher());
            all.addAll(member.finisher().keptOps());
        }
        firsts.add(all.size());
        Map<Class<?>, int[]> counts = new HashMap<>();
        int[] ordinals = new int[all.size()];
        for (long each : byStart(all)) {
            int index = (int) each;
            ordinals[index] = counts.computeIfAbsent(all.get(index).getClass(), kind -> new int[1])[0]++;
        }
        for (int i = 0; i < bodies.size(); i++) {
            bodies.get(i).setOrdinals(Arrays.copyOfRange(ordinals, firsts.get(i), firsts.get(i + 1)));
        }
    }

    /** Indices of Ops in the low halves, by where they start; those that start together stay in their order. */
    private static long[] byStart(List<Op> ops) {
        long[] order = new long[ops.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) ops.get(i).at().start() << 32 | i;
        }
        Arrays.sort(order);
        return order;
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
