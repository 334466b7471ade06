package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import java.util.List;
import java.util.OptionalInt;

/** The channels that one function makes. */
record Families(List<Family> all) {
    /** Copies the list. */
    Families {
        all = List.copyOf(all);
    }

    /** Which of them a value is. */
    OptionalInt of(FunctionId function, int value) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).has(function, value)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
