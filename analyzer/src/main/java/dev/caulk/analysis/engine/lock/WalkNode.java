package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A block that a path came to, and how.
 *
 * @param state what is known where the block starts
 * @param before the block before it on the path
 */
record WalkNode(int block, LockState state, Optional<WalkNode> before) {
    /** The branches that the path took since an Op. */
    List<Op.Branch> branchesSince(FunctionBody body, int op) {
        List<Op.Branch> branches = new ArrayList<>();
        int start = body.blockOf().get(op);
        Optional<WalkNode> at = block == start ? Optional.empty() : before;
        while (at.isPresent()) {
            BasicBlock passed = body.blocks().get(at.get().block());
            if (passed.terminator() instanceof Op.Branch branch) {
                branches.add(branch);
            }
            at = passed.id() == start ? Optional.empty() : at.get().before();
        }
        Collections.reverse(branches);
        return branches;
    }
}
