package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.ImportSpec;
import dev.caulk.syntax.ast.LiteralKind;
import java.util.Optional;

/** Imports (Go spec, "Import declarations"). */
final class ImportBuilder {
    /** What the specification lets compilers exclude from paths, and both of Go's parsers do. */
    private static final String EXCLUDED = "!\"#$%&'()*,:;<=>?[\\]^{|}`\uFFFD";

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
        String text = path.text();
        if (!isValid(text.substring(1, Math.max(1, text.length() - 1)))) {
            cursor.problem(path.start(), path.end(), "invalid import path: " + text);
        }
        return new ImportSpec(start, path.end(), name, path);
    }

    private static boolean isValid(String path) {
        return !path.isEmpty() && path.codePoints().noneMatch(c -> c <= ' ' || c == 0x7F || EXCLUDED.indexOf(c) >= 0);
    }
}
