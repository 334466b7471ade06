package dev.caulk.analysis.types;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block and what it declares (spec: Declarations and scope). */
final class Scope {
    private final @Nullable Scope outer;
    private @Nullable Map<String, GoObject> names;

    private Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    /** The outermost block of a declaration; around it are file, package and universe. */
    static Scope outermost() {
        return new Scope(null);
    }

    Scope inner() {
        return new Scope(this);
    }

    void declare(String name, GoObject object) {
        if (name.equals("_")) {
            return;
        }
        Map<String, GoObject> known = names;
        if (known == null) {
            known = new HashMap<>();
            names = known;
        }
        known.put(name, object);
    }

    Optional<GoObject> local(String name) {
        return names == null ? Optional.empty() : Optional.ofNullable(names.get(name));
    }

    Optional<GoObject> lookup(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Optional<GoObject> found = scope.local(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
