package dev.caulk.analysis.load;

import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.ImportSpec;
import java.util.stream.Stream;

/** The import declarations of a file. */
final class ImportPaths {
    private ImportPaths() {}

    static Stream<String> of(GoFile tree) {
        return tree.declarations().stream()
                .filter(d -> d instanceof GenDecl)
                .flatMap(d -> ((GenDecl) d).specs().stream())
                .filter(s -> s instanceof ImportSpec)
                .map(s -> unquoted(((ImportSpec) s).path()));
    }

    private static String unquoted(BasicLit path) {
        String text = path.text();
        return text.length() < 2 ? text : text.substring(1, text.length() - 1);
    }
}
