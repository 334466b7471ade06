package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.At;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Op.Select.SelectCase;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.GoObject.Variable;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;
import dev.caulk.syntax.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the blocks and Ops of one function. There is always a current block: after a terminator it is a fresh one that
 * nothing reaches, so that dead code is lowered like any other and dropped at the end.
 */
final class BodyBuilder {
    final SourceFile file;
    final List<Op> ops = new ArrayList<>();
    final List<BlockDraft> blocks = new ArrayList<>();
    /** Parameters, captured variables and zero values: they come before everything else in the entry block. */
    final List<Integer> prologue = new ArrayList<>();

    final SsaVariables variables = new SsaVariables(this);
    private BlockDraft current;
    private int loopDepth;

    BodyBuilder(SourceFile file) {
        this.file = file;
        current = newBlock();
        variables.seal(current);
    }

    /** Makes an Op with the header it is given. */
    @FunctionalInterface
    interface Maker {
        Op make(At at);
    }

    BlockDraft current() {
        return current;
    }

    BlockDraft newBlock() {
        BlockDraft block = new BlockDraft(blocks.size(), loopDepth);
        blocks.add(block);
        return block;
    }

    void enterLoop() {
        loopDepth++;
    }

    void leaveLoop() {
        loopDepth--;
    }

    /** Continues in {@code block}. */
    void startBlock(BlockDraft block) {
        current = block;
    }

    /** Continues in {@code block}, to which no more edges will come. */
    void startSealed(BlockDraft block) {
        variables.seal(block);
        current = block;
    }

    int emit(Node node, Maker maker) {
        return emit(new At(ops.size(), file, node.start(), node.end(), 0), maker);
    }

    int emit(Span span, Maker maker) {
        return emit(new At(ops.size(), span, 0), maker);
    }

    private int emit(At at, Maker maker) {
        int id = register(at, maker);
        current.ops.add(id);
        return id;
    }

    /** An Op that belongs before all others of the function. */
    int emitPrologue(Span span, Maker maker) {
        int id = register(span, maker);
        prologue.add(id);
        return id;
    }

    /** An Op that the caller puts into a block. */
    int detached(Span span, Maker maker) {
        return register(span, maker);
    }

    int emitPhi(BlockDraft block, Variable variable) {
        Span span = file.span(variable.declared(), variable.declared());
        int id = register(span, at -> new Op.Phi(at, variable.name(), variable.type(), new ArrayList<>()));
        block.phis.add(id);
        return id;
    }

    int zero(Span span, Type type) {
        return emitPrologue(span, at -> new Op.Constant(at, type, new Literal.Zero()));
    }

    private int register(Span span, Maker maker) {
        return register(new At(ops.size(), span, 0), maker);
    }

    private int register(At at, Maker maker) {
        ops.add(maker.make(at));
        return at.id();
    }

    void jump(Node node, BlockDraft target) {
        emit(node, Op.Jump::new);
        connect(target);
        startDeadBlock();
    }

    void branch(Node node, int condition, Predicate predicate, BlockDraft whenTrue, BlockDraft whenFalse) {
        emit(node, at -> new Op.Branch(at, condition, predicate));
        connect(whenTrue);
        connect(whenFalse);
        startDeadBlock();
    }

    /** Ends the block with a select; gives its value. */
    int select(Node node, List<SelectCase> cases, boolean hasDefault, List<BlockDraft> targets) {
        int id = emit(node, at -> new Op.Select(at, cases, hasDefault));
        targets.forEach(this::connect);
        startDeadBlock();
        return id;
    }

    /** Ends the block with a return, panic or stop. */
    void end(Span span, Maker maker) {
        emit(span, maker);
        startDeadBlock();
    }

    private void connect(BlockDraft target) {
        connect(current, target);
    }

    /** Adds an edge. */
    void connect(BlockDraft from, BlockDraft target) {
        from.successors.add(target);
        target.predecessors.add(from);
    }

    private void startDeadBlock() {
        startSealed(newBlock());
    }
}
