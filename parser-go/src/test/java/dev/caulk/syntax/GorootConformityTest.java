package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caulk.syntax.ast.GoFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The standard library and Go's own tests, against Go's scanner and parser. Skipped without a Go toolchain, unless the
 * environment says {@code CAULK_REQUIRE=go}.
 */
class GorootConformityTest {
    /** Here a second receiver and what stands for the name in {@code switch main() := x.(type)} are not in our tree. */
    private static final Set<String> NOT_WHOLE = Set.of("bug217.go", "typesw.go");

    private static final String[] ENDINGS = {".go", ".go2", ".src", ".input", ".golden"};

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
        long tokens = 0;
        int files = 0;
        for (GoTool.Verdict verdict : GoTool.verdicts(GoTool.root().resolve("src"))) {
            if (!isTestData(verdict.path())) {
                files++;
                tokens += verdict.tokens();
                ParseResult result = parse(syntax, verdict.path());
                if (!(result instanceof ParseResult.Parsed parsed) || parsed.tokens() != verdict.tokens()) {
                    differences.add(verdict + ": " + describe(result));
                }
            }
        }
        System.out.printf("standard library: %d files, %d tokens, %d differ%n", files, tokens, differences.size());
        assertThat(differences).isEmpty();
        assertThat(files).isGreaterThan(1000);
    }

    @Test
    void acceptsAndRejectsTheTestsOfGoLikeGoParser() throws IOException, InterruptedException {
        Agreement agreement = new Agreement();
        for (String directory : List.of("test", "src")) {
            for (GoTool.Verdict verdict : GoTool.verdicts(GoTool.root().resolve(directory), ENDINGS)) {
                if (directory.equals("test") || isTestData(verdict.path())) {
                    agreement.add(verdict);
                }
            }
        }
        System.out.println("tests of Go: " + agreement);
        agreement.check();
        assertThat(agreement.files()).isGreaterThan(4000);
    }

    @Test
    void acceptsAndRejectsTheSnippetsOfGoParser(@TempDir Path directory) throws IOException, InterruptedException {
        GoFile tests = ((ParseResult.Parsed)
                        parse(new GoSyntax(), GoTool.root().resolve("src/go/parser/short_test.go")))
                .tree();
        int valid = write(Snippets.of(tests, "valids"), directory, "valid");
        int invalid = write(Snippets.of(tests, "invalids"), directory, "invalid");
        Agreement agreement = new Agreement();
        GoTool.verdicts(directory).forEach(agreement::add);
        System.out.println("snippets of go/parser: " + agreement);
        agreement.check();
        assertThat(valid).isGreaterThan(50);
        assertThat(invalid).isGreaterThan(50);
    }

    private static int write(List<String> snippets, Path directory, String name) throws IOException {
        for (int i = 0; i < snippets.size(); i++) {
            Files.writeString(directory.resolve(name + i + ".go"), snippets.get(i));
        }
        return snippets.size();
    }

    @Test
    void buildsTheNodesOfGoParserAtTheSamePlaces() throws IOException, InterruptedException {
        GoSyntax syntax = new GoSyntax();
        List<Path> differences = new ArrayList<>();
        for (String directory : List.of("test", "src/net", "src/runtime")) {
            for (GoTool.Verdict verdict : GoTool.verdicts(GoTool.root().resolve(directory))) {
                if (hasWholeTree(verdict)
                        && parse(syntax, verdict.path()) instanceof ParseResult.Parsed parsed
                        && Fingerprint.of(parsed.tree()) != verdict.fingerprint()) {
                    differences.add(verdict.path());
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void followsLineDirectivesLikeGo() throws IOException, InterruptedException {
        GoSyntax syntax = new GoSyntax();
        List<Path> differences = new ArrayList<>();
        int directed = 0;
        for (GoTool.Verdict verdict : GoTool.verdicts(GoTool.root().resolve("test"))) {
            if (hasWholeTree(verdict) && parse(syntax, verdict.path()) instanceof ParseResult.Parsed parsed) {
                SourceFile source = parsed.source();
                int end = parsed.tree().end();
                directed += source.mapped(end).line() == source.position(end).line() ? 0 : 1;
                if (Fingerprint.ofOrigins(source, parsed.tree()) != verdict.origins()) {
                    differences.add(verdict.path());
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(directed).isGreaterThan(10);
    }

    @Test
    void accountsForEveryTokenOfTheStandardLibrary() throws IOException, InterruptedException {
        GoSyntax syntax = new GoSyntax();
        List<String> losses = new ArrayList<>();
        List<Path> files = ParseSpeed.goFiles(GoTool.root().resolve("src"));
        for (int i = 0; i < files.size(); i += 10) {
            Path file = files.get(i);
            byte[] source = Files.readAllBytes(file);
            if (syntax.parse(file.toString(), source) instanceof ParseResult.Parsed parsed) {
                TokenRanges.firstLoss(parsed.tree(), source).ifPresent(loss -> losses.add(file + ": " + loss));
            }
        }
        assertThat(losses).isEmpty();
    }

    private static ParseResult parse(GoSyntax syntax, Path path) throws IOException {
        return syntax.parse(path.toString(), Files.readAllBytes(path));
    }

    private static boolean hasWholeTree(GoTool.Verdict verdict) {
        return verdict.accepted()
                && !NOT_WHOLE.contains(verdict.path().getFileName().toString());
    }

    private static boolean isTestData(Path path) {
        return path.toString().contains("/testdata/");
    }

    private static String describe(ParseResult result) {
        return result.errors().stream().findFirst().map(SyntaxError::display).orElse("accepted");
    }
}
