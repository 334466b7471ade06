package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.model.Acquires;
import dev.caulk.model.Operand;
import java.util.Optional;
import java.util.Set;

/** Resources that end with the one that they belong to, as a statement does with its database (database/sql, DB.Close). */
final class ParentResources {
    private final FunctionBody body;
    private final Releases releases;

    ParentResources(FunctionBody body, Releases releases) {
        this.body = body;
        this.releases = releases;
    }

    /**
     * Why nothing is left of a resource that is not released.
     *
     * @param released calls whose resources the function releases on every path
     */
    Optional<String> guard(Leak leak, Set<Op.Call> released) {
        Acquires acquires = leak.acquisition().resource().acquires();
        boolean child = acquires.heldBy().filter(Operand::isReceiver).isPresent()
                && leak.acquisition().resource().origin().size() == 1;
        if (!child) {
            return Optional.empty();
        }
        int parent = leak.acquisition().site().arguments().get(0);
        if (leak.kind() == Leak.Kind.RETURN && released.stream().anyMatch(call -> comesFrom(parent, call))) {
            return Optional.of("it ends with what it belongs to, which the function releases");
        }
        return leak.kind() == Leak.Kind.HIDDEN_IN_OWNER && isOwners(leak, parent)
                ? Optional.of("it ends with what it belongs to, which its owner holds too and releases")
                : Optional.empty();
    }

    private boolean comesFrom(int value, Op.Call call) {
        Op op = body.definition(value);
        return value == call.id()
                || op instanceof Op.Extract extract && extract.tuple() == call.id()
                || op instanceof Op.Convert convert && comesFrom(convert.operand(), call);
    }

    /** Whether the same owner has the parent in a field from which it is released. */
    private boolean isOwners(Leak leak, int parent) {
        if (!(body.definition(parent) instanceof Op.Load load) || !(load.place() instanceof Place.FieldOf field)) {
            return false;
        }
        String owner = Transfer.key(field.owner(), "");
        String key = Transfer.key(field.owner(), field.field());
        return leak.owner()
                        .filter(hidden -> hidden.startsWith(owner) && hidden.indexOf('.', owner.length()) < 0)
                        .isPresent()
                && releases.closesField(key);
    }
}
