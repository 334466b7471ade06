package dev.caulk.syntax;

import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.List;
import java.util.stream.Stream;

/** Reads lists of Go programs that a Go file keeps in variables. */
final class Snippets {
    private Snippets() {}

    /** The strings that the slice of that name is initialised with. */
    static List<String> of(GoFile file, String variable) {
        return file.declarations().stream()
                .filter(GenDecl.class::isInstance)
                .flatMap(declaration -> ((GenDecl) declaration).specs().stream())
                .filter(spec -> spec instanceof ValueSpec values
                        && values.names().get(0).name().equals(variable))
                .flatMap(spec -> strings((ValueSpec) spec))
                .toList();
    }

    private static Stream<String> strings(ValueSpec spec) {
        CompositeLit list = (CompositeLit) spec.values().get(0);
        return list.elements().stream().map(element -> text(((BasicLit) element).text()));
    }

    /** What escapes these lists use, Java has too. */
    private static String text(String literal) {
        String inner = literal.substring(1, literal.length() - 1);
        return literal.startsWith("`") ? inner : inner.translateEscapes();
    }
}
