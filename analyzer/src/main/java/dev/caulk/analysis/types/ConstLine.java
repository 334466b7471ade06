package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A constant with the type and expression that it has or repeats (spec: Constant declarations, Iota). */
record ConstLine(Ident name, Optional<Expr> type, Optional<Expr> value, int iota) {
    static List<ConstLine> of(GenDecl declaration) {
        List<ConstLine> lines = new ArrayList<>();
        Optional<Expr> type = Optional.empty();
        List<Expr> values = List.of();
        for (Spec spec : declaration.specs()) {
            if (!(spec instanceof ValueSpec line)) {
                continue;
            }
            if (!line.values().isEmpty() || line.type().isPresent()) {
                type = line.type();
                values = line.values();
            }
            for (int i = 0; i < line.names().size(); i++) {
                Optional<Expr> value = i < values.size() ? Optional.of(values.get(i)) : Optional.empty();
                lines.add(new ConstLine(line.names().get(i), type, value, line.iota()));
            }
        }
        return lines;
    }
}
