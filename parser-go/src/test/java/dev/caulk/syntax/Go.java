package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.ValueSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parses pieces of Go for tests. */
final class Go {
    private Go() {}

    static ParseResult parse(String source) {
        return new GoSyntax().parse("a.go", source.getBytes(StandardCharsets.UTF_8));
    }

    static GoFile file(String source) {
        ParseResult result = parse(source);
        assertThat(result).as(() -> source + "\n" + result).isInstanceOf(ParseResult.Parsed.class);
        return ((ParseResult.Parsed) result).tree();
    }

    /** The shape of a declaration at file level. */
    static String declaration(String source) {
        return Shape.of(first(source));
    }

    static Decl first(String source) {
        return file("package p\n" + source + "\n").declarations().get(0);
    }

    /** The shapes of statements in a function, with a blank between them. */
    static String statements(String source) {
        return statementList(source).stream()
                .map(Shape::of)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    static List<Stmt> statementList(String source) {
        FuncDecl function = (FuncDecl) first("func _() {\n" + source + "\n}");
        return function.body().orElseThrow().statements();
    }

    /** The shape of an expression. */
    static String expression(String source) {
        ValueSpec spec =
                (ValueSpec) ((GenDecl) first("var _ = " + source)).specs().get(0);
        return Shape.of(spec.values().get(0));
    }

    /** The shape of a type. */
    static String type(String source) {
        ValueSpec spec =
                (ValueSpec) ((GenDecl) first("var _ " + source)).specs().get(0);
        return Shape.of(spec.type().orElseThrow());
    }

    /** The errors of a file, as {@code line:column: message}. */
    static List<String> errors(String source) {
        ParseResult result = parse(source);
        assertThat(result.errors()).as(source).isNotEmpty();
        return result.errors().stream()
                .map(error -> error.display().substring("a.go:".length()))
                .toList();
    }

    /** The tree of a file with errors. */
    static GoFile recovered(String source) {
        ParseResult result = parse(source);
        assertThat(result).as(() -> source + "\n" + result).isInstanceOf(ParseResult.Recovered.class);
        return ((ParseResult.Recovered) result).tree();
    }
}
