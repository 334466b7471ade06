package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.types.ConstantValue;
import java.util.HashMap;
import java.util.Map;

/** The constants of a package, each value once: tables have hundreds of thousands, of few values. */
final class Literals {
    private final Map<ConstantValue, Literal> known = new HashMap<>();

    Literal of(ConstantValue value) {
        return known.computeIfAbsent(value, Literal.Value::new);
    }
}
