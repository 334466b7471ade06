package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.Op;
import dev.caulk.model.Acquires;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One owner that holds several resources is lost once: the weightiest of them stands for all. So does the first of several of a kind
 * that one call returns.
 */
final class OwnedTogether {
    private static final Comparator<Leak> WEIGHTIEST = Comparator.comparingInt(
            leak -> switch (leak.acquisition().resource().acquires().kind()) {
                case GRPC_CONNECTION -> 0;
                case CONNECTION -> 1;
                case FILE -> 2;
                case CANCEL -> 4;
                default -> 3;
            });

    private OwnedTogether() {}

    /** @param of the kind of what is lost alone, where no owner holds it */
    private record Loss(Op.Call site, Leak.Kind kind, Span end, Optional<Acquires.Kind> of) {
        static Loss of(Leak leak) {
            Optional<Acquires.Kind> kind = isHeld(leak.acquisition().roles())
                    ? Optional.empty()
                    : Optional.of(leak.acquisition().resource().acquires().kind());
            return new Loss(leak.acquisition().site(), leak.kind(), leak.end(), kind);
        }
    }

    /** The leaks without those of resources that are lost together with a weightier one, in the same order. */
    static List<Leak> once(List<Leak> leaks) {
        Set<Loss> seen = new HashSet<>();
        Set<Leak> dropped = new HashSet<>();
        leaks.stream()
                .sorted(WEIGHTIEST)
                .filter(leak -> !seen.add(Loss.of(leak)))
                .forEach(dropped::add);
        List<Leak> kept = new ArrayList<>(leaks);
        kept.removeIf(dropped::contains);
        return kept;
    }

    private static boolean isHeld(Role role) {
        return !role.holders().isEmpty()
                || role instanceof Role.Tuple tuple
                        && tuple.elements().values().stream().anyMatch(OwnedTogether::isHeld);
    }
}
