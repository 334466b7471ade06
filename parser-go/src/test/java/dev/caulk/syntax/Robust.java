package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Node;
import java.util.List;

/** What must be so whatever the input is. */
final class Robust {
    private Robust() {}

    /** Parses, and fails if the outcome is not one that a caller can rely on. */
    static void check(GoSyntax syntax, byte[] source) {
        ParseResult result = syntax.parse("a.go", source);
        checkErrors(result, source);
        if (result instanceof ParseResult.Parsed parsed) {
            checkSpans(parsed.tree());
        } else if (result instanceof ParseResult.Recovered recovered) {
            checkSpans(recovered.tree());
        }
        syntax.parseDeclarations("a.go", source);
        List<GoToken> tokens = GoTokens.of(source);
        for (int i = 1; i < tokens.size(); i++) {
            assertThat(tokens.get(i).start())
                    .isGreaterThanOrEqualTo(tokens.get(i - 1).end());
        }
    }

    private static void checkErrors(ParseResult result, byte[] source) {
        assertThat(result.errors().isEmpty()).isEqualTo(result instanceof ParseResult.Parsed);
        assertThat(result.errors())
                .hasSizeLessThanOrEqualTo(11)
                .isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
        for (SyntaxError error : result.errors()) {
            assertThat(error.span().start()).isBetween(0, source.length);
            assertThat(error.span().end()).isBetween(error.span().start(), source.length + 1);
            assertThat(error.display()).isNotBlank();
        }
    }

    private static void checkSpans(GoFile tree) {
        Trees.walk(tree, node -> {
            for (Node child : Trees.children(node)) {
                if (child.start() < node.start() || child.end() > node.end() || child.start() > child.end()) {
                    throw new AssertionError(child.getClass() + " at " + child.start() + ".." + child.end() + " in "
                            + node.getClass() + " at " + node.start() + ".." + node.end());
                }
            }
        });
    }
}
