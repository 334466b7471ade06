package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The standard library and Go's own tests, against Go's scanner and parser. Skipped without a Go toolchain, unless the
 * environment says {@code CAULK_REQUIRE=go}.
 */
class GorootConformityTest {
    /** What {@code go/parser} accepts and the compiler rejects all the same. */
    private static final List<String> REJECTED_LIKE_THE_COMPILER = List.of(
            "method has no receiver",
            "invalid import path",
            "cannot declare in post statement",
            "use of .(type) outside type switch",
            "type switch needs one name",
            "invalid package name _");

    @BeforeEach
    void needsGo() {
        boolean required = System.getenv().getOrDefault("CAULK_REQUIRE", "").contains("go");
        if (required && !GoTool.isPresent()) {
            fail("CAULK_REQUIRE asks for go, which is not on the PATH");
        }
        assumeTrue(GoTool.isPresent(), "skipped: there is no go on the PATH");
    }

    @Test
    void parsesTheStandardLibraryWithTheTokensOfGoScanner() throws IOException, InterruptedException {
        GoSyntax syntax = new GoSyntax();
        List<String> differences = new ArrayList<>();
        int files = 0;
        for (GoTool.Verdict verdict : GoTool.verdicts("src")) {
            if (!verdict.path().toString().contains("/testdata/")) {
                files++;
                ParseResult result = parse(syntax, verdict.path());
                if (!(result instanceof ParseResult.Parsed parsed) || parsed.tokens() != verdict.tokens()) {
                    differences.add(verdict + ": " + describe(result));
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(files).isGreaterThan(1000);
    }

    @Test
    void acceptsAndRejectsTheTestsOfTheCompilerLikeGoParser() throws IOException, InterruptedException {
        GoSyntax syntax = new GoSyntax();
        List<String> differences = new ArrayList<>();
        for (GoTool.Verdict verdict :
                GoTool.verdicts("test", "src/internal/types/testdata", "src/go/parser/testdata")) {
            ParseResult result = parse(syntax, verdict.path());
            boolean accepted = result instanceof ParseResult.Parsed;
            if (accepted != verdict.accepted() && !isStricter(result)) {
                differences.add(verdict + ": " + describe(result));
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void buildsTheNodesOfGoParserAtTheSamePlaces() throws IOException, InterruptedException {
        GoSyntax syntax = new GoSyntax();
        List<Path> differences = new ArrayList<>();
        for (GoTool.Verdict verdict : GoTool.verdicts("test", "src/net", "src/runtime")) {
            if (verdict.accepted()
                    && parse(syntax, verdict.path()) instanceof ParseResult.Parsed parsed
                    && Fingerprint.of(parsed.tree()) != verdict.fingerprint()) {
                differences.add(verdict.path());
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void nestsSpansInTheStandardLibrary() throws IOException, InterruptedException {
        GoSyntax syntax = new GoSyntax();
        List<Path> files = ParseSpeed.goFiles(GoTool.root().resolve("src"));
        for (int i = 0; i < files.size(); i += 40) {
            byte[] source = Files.readAllBytes(files.get(i));
            if (syntax.parse(files.get(i).toString(), source) instanceof ParseResult.Parsed parsed) {
                checkSpans(parsed.tree(), source, files.get(i));
            }
        }
    }

    private static void checkSpans(GoFile tree, byte[] source, Path file) {
        Trees.walk(tree, node -> {
            for (Node child : Trees.children(node)) {
                assertThat(node.start() <= child.start() && child.end() <= node.end())
                        .as(() -> file + ": " + child + " in " + node)
                        .isTrue();
            }
            if (node instanceof Ident ident) {
                String text = new String(source, ident.start(), ident.end() - ident.start(), StandardCharsets.UTF_8);
                assertThat(text).isEqualTo(ident.name());
            }
        });
    }

    private static ParseResult parse(GoSyntax syntax, Path path) throws IOException {
        return syntax.parse(path.toString(), Files.readAllBytes(path));
    }

    private static boolean isStricter(ParseResult result) {
        return !result.errors().isEmpty()
                && REJECTED_LIKE_THE_COMPILER.stream()
                        .anyMatch(result.errors().get(0).message()::contains);
    }

    private static String describe(ParseResult result) {
        return result.errors().stream().findFirst().map(SyntaxError::display).orElse("accepted");
    }
}
