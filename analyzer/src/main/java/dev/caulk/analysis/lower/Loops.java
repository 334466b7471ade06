package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Op.RangeNext.Over;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.GoObject.Variable;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ForStmt;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.RangeStmt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lowers {@code for} in all its forms. */
final class Loops {
    private final FunctionLowering function;
    private final Statements statements;
    private final BodyBuilder builder;
    private final TypeInfo types;

    Loops(FunctionLowering function, Statements statements) {
        this.function = function;
        this.statements = statements;
        builder = function.builder;
        types = function.types;
    }

    void forLoop(ForStmt node) {
        Optional<String> label = statements.targets().takeLabel();
        List<Variable> perIteration = variables(node).stream()
                .filter(function.family.shared()::isSharedPerIteration)
                .toList();
        function.beforeIterations(perIteration);
        node.init().ifPresent(statements::statement);
        BlockDraft after = builder.newBlock();
        builder.enterLoop();
        BlockDraft head = builder.newBlock();
        BlockDraft body = builder.newBlock();
        BlockDraft post = builder.newBlock();
        builder.jump(node, head);
        builder.startBlock(head);
        if (node.condition().isPresent()) {
            statements.conditions().branch(node.condition().get(), body, after);
        } else {
            builder.jump(node, body);
        }
        builder.startSealed(body);
        function.enterIteration(perIteration, node);
        statements.targets().enterLoop(label, after, post);
        statements.block(node.body());
        statements.targets().leave();
        builder.jump(node.body(), post);
        builder.startSealed(post);
        function.leaveIteration(perIteration, node);
        node.post().ifPresent(statements::statement);
        builder.jump(node, head);
        builder.variables.seal(head);
        builder.leaveLoop();
        builder.startSealed(after);
    }

    /** What a {@code for} clause declares. */
    private List<Variable> variables(ForStmt node) {
        return node.init().map(SharedVariables::declared).orElse(List.of()).stream()
                .flatMap(e -> e instanceof Ident name ? function.variable(name).stream() : Stream.empty())
                .toList();
    }

    /** Before Go 1.22 all iterations share the variables (spec: For statements with range clause). */
    private void declareOnce(RangeStmt node) {
        Stream.of(node.key(), node.value()).flatMap(Optional::stream).forEach(target -> {
            int zero = builder.emit(target, at -> new Op.Constant(at, types.typeOf(target), new Literal.Zero()));
            statements.assignments().defined(target).accept(zero);
        });
    }

    void rangeLoop(RangeStmt node) {
        Optional<String> label = statements.targets().takeLabel();
        int operand = function.expressions.value(node.operand());
        Type type = types.typeOf(node.operand());
        if (node.define() && !function.family.hasLoopVariablesPerIteration()) {
            declareOnce(node);
        }
        BlockDraft after = builder.newBlock();
        builder.enterLoop();
        BlockDraft head = builder.newBlock();
        BlockDraft body = builder.newBlock();
        builder.jump(node, head);
        builder.startBlock(head);
        boolean channel = type.underlying() instanceof ChanType;
        int next = channel ? receive(node, operand, type) : next(node, operand, type);
        int ok = function.expressions.extract(node.operand(), next, channel ? 1 : 0, new BasicType("bool"));
        builder.branch(node.operand(), ok, new Predicate(Predicate.Kind.IS_TRUE, ok), body, after);
        builder.startSealed(body);
        bind(node, next, channel);
        statements.targets().enterLoop(label, after, head);
        statements.block(node.body());
        statements.targets().leave();
        builder.jump(node.body(), head);
        builder.variables.seal(head);
        builder.leaveLoop();
        builder.startSealed(after);
    }

    private int receive(RangeStmt node, int channel, Type type) {
        Type element = ((ChanType) type.underlying()).element();
        return builder.emit(node.operand(), at -> new Op.Recv(at, channel, Op.Recv.Form.RANGE, element));
    }

    private int next(RangeStmt node, int operand, Type type) {
        return builder.emit(node.operand(), at -> new Op.RangeNext(at, operand, over(type), type));
    }

    private void bind(RangeStmt node, int next, boolean channel) {
        if (channel) {
            node.key().ifPresent(e -> bind(node, e, next, 0));
        } else {
            node.key().ifPresent(e -> bind(node, e, next, 1));
            node.value().ifPresent(e -> bind(node, e, next, 2));
        }
    }

    private void bind(RangeStmt node, Expr target, int next, int index) {
        int value = function.expressions.extract(target, next, index, types.typeOf(target));
        if (node.define() && function.family.hasLoopVariablesPerIteration()) {
            statements.assignments().defined(target).accept(value);
        } else {
            statements.assignments().target(target).accept(value);
        }
    }

    private static Over over(Type type) {
        Type under = type.underlying();
        if (under instanceof PointerType pointer && pointer.element().underlying() instanceof ArrayType) {
            return Over.SLICE;
        }
        if (under instanceof SliceType || under instanceof ArrayType) {
            return Over.SLICE;
        }
        if (under instanceof MapType) {
            return Over.MAP;
        }
        if (under instanceof Signature) {
            return Over.FUNCTION;
        }
        if (under instanceof BasicType basic) {
            return basic.name().endsWith("string") ? Over.STRING : Over.INTEGER;
        }
        return Over.UNKNOWN;
    }
}
