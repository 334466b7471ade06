package dev.caulk.analysis.lower;

import dev.caulk.syntax.ast.BranchKind;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.LabeledStmt;
import dev.caulk.syntax.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where break, continue, goto and fallthrough lead. */
final class JumpTargets {
    private final BodyBuilder builder;
    private final Map<String, BlockDraft> labels = new HashMap<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private Optional<String> pendingLabel = Optional.empty();

    private record Scope(
            Optional<String> label,
            Optional<BlockDraft> breakTo,
            Optional<BlockDraft> continueTo,
            Optional<BlockDraft> fallTo) {}

    JumpTargets(BodyBuilder builder) {
        this.builder = builder;
    }

    /** Starts the block of a label; the statement that follows may be broken out of by that name. */
    void label(LabeledStmt node) {
        BlockDraft block = labelled(node.label().name());
        builder.jump(node, block);
        builder.startBlock(block);
        pendingLabel = Optional.of(node.label().name());
    }

    /** A goto may come from further down, so blocks of labels are sealed with the function. */
    private BlockDraft labelled(String name) {
        return labels.computeIfAbsent(name, n -> builder.newBlock());
    }

    /** Takes the label that stands before the statement being lowered. */
    Optional<String> takeLabel() {
        Optional<String> label = pendingLabel;
        pendingLabel = Optional.empty();
        return label;
    }

    void enterLoop(Optional<String> label, BlockDraft breakTo, BlockDraft continueTo) {
        scopes.push(new Scope(label, Optional.of(breakTo), Optional.of(continueTo), Optional.empty()));
    }

    void enterSwitch(Optional<String> label, BlockDraft breakTo) {
        scopes.push(new Scope(label, Optional.of(breakTo), Optional.empty(), Optional.empty()));
    }

    void enterClause(Optional<BlockDraft> next) {
        scopes.push(new Scope(Optional.empty(), Optional.empty(), Optional.empty(), next));
    }

    void leave() {
        scopes.pop();
    }

    void jump(BranchStmt node) {
        if (node.kind() == BranchKind.GOTO) {
            node.label().ifPresent(l -> builder.jump(node, labelled(l.name())));
            return;
        }
        target(node).ifPresentOrElse(block -> builder.jump(node, block), () -> stray(node));
    }

    private Optional<BlockDraft> target(BranchStmt node) {
        Optional<String> wanted = node.label().map(l -> l.name());
        for (Scope scope : scopes) {
            boolean named = wanted.isEmpty() || scope.label().equals(wanted);
            Optional<BlockDraft> block = switch (node.kind()) {
                case BREAK -> scope.breakTo();
                case CONTINUE -> scope.continueTo();
                default -> scope.fallTo();
            };
            if (named && block.isPresent()) {
                return block;
            }
        }
        return Optional.empty();
    }

    /** A break outside a loop does not compile; control goes on behind it. */
    private void stray(Node node) {
        BlockDraft after = builder.newBlock();
        builder.jump(node, after);
        builder.startSealed(after);
    }
}
