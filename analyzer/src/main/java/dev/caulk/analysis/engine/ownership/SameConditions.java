package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.Type;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that a function computes more than once of the same values, and so come out alike: the first of them stands for all. What
 * is read from memory or returned by a call is new each time.
 */
final class SameConditions {
    private static final Map<String, String> OPPOSITES = Map.of("!=", "==", ">=", "<", "<=", ">");

    private final FunctionBody body;
    private final Map<Term, Integer> first = new HashMap<>();
    private final Map<Integer, Integer> standsFor = new HashMap<>();
    private final BitSet opposite = new BitSet();

    /** What a value is computed of: the literal and its type for a constant, operands for all else. */
    private record Term(String what, List<Object> of) {}

    SameConditions(FunctionBody body) {
        this.body = body;
        if (body.ops().stream().filter(this::testsComputed).count() > 1) {
            body.ops().forEach(this::add);
        }
    }

    private boolean testsComputed(Op op) {
        return op instanceof Op.Branch branch
                && body.definition(branch.predicate().subject()) instanceof Op.Compute;
    }

    /** The first value that is computed alike, which may be the value itself. */
    int first(int value) {
        return standsFor.getOrDefault(value, value);
    }

    /** Whether a boolean is true where the first one is false. */
    boolean isOpposite(int value) {
        return opposite.get(value);
    }

    private void add(Op op) {
        if (op instanceof Op.Constant constant && constant.literal() instanceof Literal.Value literal) {
            note(op, new Term("constant", List.of(literal.value(), constant.type())));
        } else if (op instanceof Op.Constant constant && constant.literal().isNil()) {
            note(op, new Term("zero", List.of(constant.type())));
        } else if (op instanceof Op.Convert convert && convert.type().underlying() instanceof BasicType) {
            note(op, new Term("convert", List.of(first(convert.operand()), convert.type())));
        } else if (op instanceof Op.Call call && isLength(call)) {
            note(op, new Term("len", List.of(first(call.arguments().get(0)))));
        } else if (op instanceof Op.Compute compute && compute.operator().equals("!")) {
            int operand = compute.operands().get(0);
            standsFor.put(op.id(), first(operand));
            opposite.set(op.id(), !opposite.get(operand));
        } else if (op instanceof Op.Compute compute
                && compute.operands().stream().allMatch(this::isFixed)) {
            Optional<String> turned = turned(compute);
            List<Object> operands =
                    compute.operands().stream().<Object>map(this::first).toList();
            note(op, new Term(turned.orElse(compute.operator()), operands));
            opposite.set(op.id(), turned.isPresent());
        }
    }

    /** The operator whose opposite it is; a number that is none compares neither way (spec: "Comparison operators"). */
    private Optional<String> turned(Op.Compute compute) {
        String type =
                ValueTypes.of(body, compute.operands().get(0)).underlying().toString();
        return Optional.ofNullable(OPPOSITES.get(compute.operator()))
                .filter(operator -> operator.equals("==") || !type.contains("float"));
    }

    /** Whether nothing that is stored anywhere changes how a value compares; structs and arrays may be in memory. */
    private boolean isFixed(int operand) {
        Type type = ValueTypes.of(body, operand).underlying();
        return !opposite.get(operand)
                && (type instanceof BasicType || type instanceof PointerType || type instanceof InterfaceType);
    }

    private boolean isLength(Op.Call call) {
        return call.callee() instanceof Callee.Builtin builtin
                && builtin.name().equals("len")
                && call.arguments().size() == 1
                && isCounted(ValueTypes.of(body, call.arguments().get(0)).underlying());
    }

    /** What has one length as long as it is the same value; a map has not. */
    private static boolean isCounted(Type type) {
        return type instanceof BasicType || type instanceof SliceType;
    }

    private void note(Op op, Term term) {
        standsFor.put(op.id(), first.computeIfAbsent(term, t -> op.id()));
    }
}
