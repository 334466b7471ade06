package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.FieldModel;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.FunctionPattern;
import dev.caulk.model.Models;
import dev.caulk.model.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Finds the models that speak of a call, and remembers which ones were found. */
public final class Library {
    private final Models models;
    private final ConcurrentSkipListSet<String> used = new ConcurrentSkipListSet<>();
    private final Map<Callee, Known> callees = new ConcurrentHashMap<>();

    /** A library of these models. */
    public Library(Models models) {
        this.models = models;
    }

    /** The models themselves. */
    public Models models() {
        return models;
    }

    /** The symbols of the models that applied so far. */
    public SortedSet<String> used() {
        return used;
    }

    /** The models of a call, most specific first. */
    public List<FunctionModel> of(FunctionBody body, Op.Invocation call) {
        return find(body, call.callee(), call.arguments());
    }

    /** The models of the target of a function value. */
    public List<FunctionModel> of(FunctionBody body, Callee target) {
        return find(body, target, List.of());
    }

    /** The models of a callee that hold whatever it is given. */
    public List<FunctionModel> of(Callee callee) {
        Known known = knownOf(callee);
        return known.models().orElseGet(List::of);
    }

    /** The model of a field of a library's type. */
    public Optional<FieldModel> ofField(Type owner, String field) {
        return ValueTypes.named(owner).flatMap(named -> models.field("(" + named.symbol() + ")." + field));
    }

    /** What is known of all calls of one callee: its name, and the models where they do not depend on the call. */
    private record Known(Optional<FunctionPattern> name, Optional<List<FunctionModel>> models) {}

    private List<FunctionModel> find(FunctionBody body, Callee callee, List<Integer> arguments) {
        if (isNameless(callee)) {
            return List.of();
        }
        Known known = knownOf(callee);
        return known.models().orElseGet(() -> {
            FunctionPattern name = known.name().orElseThrow();
            int first = name.receiver().isPresent() ? 1 : 0;
            Optional<String> firstType = arguments.size() > first
                    ? Optional.of(ValueTypes.of(body, arguments.get(first)).toString())
                    : Optional.empty();
            return find(callee, name, firstType);
        });
    }

    /** Whether no model can speak of it. */
    private static boolean isNameless(Callee callee) {
        return callee instanceof Callee.Value || callee instanceof Callee.Builtin || callee instanceof Callee.Unknown;
    }

    private Known knownOf(Callee callee) {
        Known known = callees.get(callee);
        return known == null ? callees.computeIfAbsent(callee, this::known) : known;
    }

    private Known known(Callee callee) {
        Optional<FunctionPattern> name = pattern(callee);
        boolean fixed = name.filter(n -> models.asksForFirstParam(n.importPath(), n.receiver(), n.name()))
                .isEmpty();
        return new Known(
                name,
                fixed
                        ? Optional.of(
                                name.map(n -> find(callee, n, Optional.empty())).orElse(List.of()))
                        : Optional.empty());
    }

    private List<FunctionModel> find(Callee callee, FunctionPattern name, Optional<String> firstType) {
        List<FunctionModel> found =
                new ArrayList<>(models.matching(name.importPath(), name.receiver(), name.name(), firstType));
        if (callee instanceof Callee.Static) {
            // What the tree itself says is better than a guess from the shape of a name.
            found.removeIf(model -> !model.fn().exact());
        }
        found.forEach(model -> used.add(model.fn().symbol()));
        return List.copyOf(found);
    }

    private static Optional<FunctionPattern> pattern(Callee callee) {
        return callee.modelSymbol().flatMap(FunctionPattern::parse);
    }

    /** The argument position of an operand of a model. */
    public static int argument(FunctionModel model, Operand operand) {
        return operand.isReceiver() ? 0 : parameter(model, operand.index());
    }

    /** The argument position of a parameter of a model, whose numbers do not count the receiver. */
    public static int parameter(FunctionModel model, int index) {
        return index + (model.fn().receiver().isPresent() ? 1 : 0);
    }

    /**
     * The argument positions that a parameter of a model stands for: from the last parameter on, those of a variadic function.
     */
    public static List<Integer> parameters(FunctionModel model, int index, Op.Invocation call) {
        List<Integer> found = new ArrayList<>();
        for (int i = parameter(model, index); i < call.arguments().size(); i++) {
            found.add(i);
        }
        return found;
    }

    /** The last name of a callee, such as {@code Close}; empty for function values. */
    public static String lastName(Callee callee) {
        if (callee instanceof Callee.External external) {
            return external.symbol().substring(external.symbol().lastIndexOf('.') + 1);
        }
        if (callee instanceof Callee.Static target) {
            return target.function().name().substring(target.function().name().lastIndexOf('.') + 1);
        }
        if (callee instanceof Callee.Interface method) {
            return method.method();
        }
        if (callee instanceof Callee.Unknown unknown) {
            return unknown.name();
        }
        return callee instanceof Callee.Builtin builtin ? builtin.name() : "";
    }

    /** Whether the first argument of a call is its receiver. */
    public static boolean hasReceiver(Callee callee) {
        if (callee instanceof Callee.External external) {
            return external.symbol().startsWith("(");
        }
        if (callee instanceof Callee.Static target) {
            return target.function().name().indexOf('.') > 0;
        }
        return callee instanceof Callee.Interface || callee instanceof Callee.Unknown unknown && unknown.method();
    }
}
