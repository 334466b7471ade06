package dev.caulk.analysis.rules;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.ChanModel;
import dev.caulk.model.FieldModel;
import dev.caulk.model.FunctionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds calls that start a timer of which nothing but its channel is kept, so that nobody can stop it. */
final class FreshTimers {
    private static final int MAX_DEPTH = 3;

    private final Program program;
    private final Library library;

    FreshTimers(Program program, Library library) {
        this.program = program;
        this.library = library;
    }

    /**
     * A timer.
     *
     * @param channel the value that is its channel
     */
    record Fresh(Op.Call call, int channel) {}

    /** Those that a function starts. */
    List<Fresh> in(FunctionBody body) {
        return in(body, 0);
    }

    private List<Fresh> in(FunctionBody body, int depth) {
        List<Fresh> found = new ArrayList<>();
        Uses uses = new Uses(body);
        for (Op op : body.ops()) {
            if (op instanceof Op.Call call) {
                if (isTimerChannel(body, call) || returnsFresh(call, depth)) {
                    found.add(new Fresh(call, call.id()));
                } else {
                    onlyChannel(uses, call).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private boolean isTimerChannel(FunctionBody body, Op.Call call) {
        return library.of(body, call).stream()
                .map(FunctionModel::chan)
                .flatMap(Optional::stream)
                .anyMatch(FreshTimers::firesOnce);
    }

    private static boolean firesOnce(ChanModel chan) {
        return chan.env() == ChanModel.Env.TIMER && chan.sends() == 1;
    }

    /** A timer whose channel is the only thing that anybody reads of it. */
    private Optional<Fresh> onlyChannel(Uses uses, Op.Call call) {
        List<Op> readers = uses.of(call.id());
        boolean one = readers.size() == 1
                && readers.get(0) instanceof Op.Load load
                && load.place() instanceof Place.FieldOf field
                && library.ofField(field.owner(), field.field())
                        .flatMap(FieldModel::chan)
                        .filter(FreshTimers::firesOnce)
                        .isPresent();
        return one ? Optional.of(new Fresh(call, readers.get(0).id())) : Optional.empty();
    }

    /** Whether a function of the tree returns the channel of a timer that it has started, and nothing else. */
    private boolean returnsFresh(Op.Call call, int depth) {
        if (depth >= MAX_DEPTH || !(call.callee() instanceof Callee.Static target)) {
            return false;
        }
        Optional<FunctionBody> body = program.function(target.function()).flatMap(FunctionFacts::body);
        List<Op.Return> exits = body.stream()
                .flatMap(b -> b.ops().stream())
                .filter(Op.Return.class::isInstance)
                .map(Op.Return.class::cast)
                .toList();
        if (exits.isEmpty() || exits.stream().anyMatch(exit -> exit.values().size() != 1)) {
            return false;
        }
        List<Integer> fresh =
                in(body.orElseThrow(), depth + 1).stream().map(Fresh::channel).toList();
        return exits.stream().allMatch(exit -> fresh.contains(exit.values().get(0)));
    }
}
