package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.ImportSpec;
import dev.caulk.syntax.ast.LiteralKind;
import java.util.Optional;

/** Imports (Go spec, "Import declarations"). */
final class ImportBuilder {
    private final Builders builders;
    private final Cursor cursor;

    ImportBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    ImportSpec spec() {
        int start = cursor.start();
        Optional<Ident> name = cursor.at(GoParser.STRING) ? Optional.empty() : Optional.of(cursor.ident());
        BasicLit path = builders.operands.literal(LiteralKind.STRING);
        return new ImportSpec(start, path.end(), name, path);
    }
}
