package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.GoFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeDumpTest {
    private static final Path INPUTS =
            Path.of("src", "test", "resources", "dev", "caulk", "syntax", "ParserFuzzTestInputs", "neverThrows");

    @Test
    void showsEveryNodeOnceAndInOrder() throws IOException {
        for (String name : List.of("sample.go.txt", "generic.go.txt")) {
            ParseResult result = new GoSyntax().parse(name, Files.readAllBytes(INPUTS.resolve(name)));
            GoFile tree = ((ParseResult.Parsed) result).tree();
            long[] nodes = {tree.comments().size()};
            Trees.walk(tree, node -> nodes[0] += node instanceof FieldList && node.start() == node.end() ? 0 : 1);
            assertThat(TreeDump.of(result.source(), tree).lines()).hasSize((int) nodes[0]);
        }
    }

    @Test
    void saysOperatorsFlagsAndLiterals() {
        String dump = dump("func f() { x.y++; a += <-b; f(c...); for k := range 3 { break }; const z = \"\\\\\" }");
        assertThat(lines(dump))
                .contains(
                        "IncDecStmt ++",
                        "AssignStmt +=",
                        "right: UnaryExpr <-",
                        "CallExpr ...",
                        "RangeStmt :=",
                        "BranchStmt break",
                        "GenDecl const",
                        "value: BasicLit \"\\\\\\\\\"");
    }

    @Test
    void keepsToOneLinePerNode() {
        assertThat(lines(dump("var x = `a\nb`"))).contains("value: BasicLit `a\\nb`");
    }

    private static String dump(String declaration) {
        ParseResult.Parsed parsed = (ParseResult.Parsed) Go.parse("package p\n" + declaration + "\n");
        return TreeDump.of(parsed.source(), parsed.tree());
    }

    private static Stream<String> lines(String dump) {
        return dump.lines().map(line -> line.strip().replaceFirst(" @.*", ""));
    }
}
