package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.syntax.ast.Comment;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes cover exactly the bytes of what they stand for. */
class SpanTest {
    @Test
    void coversExpressions() {
        assertThat(texts(
                        "var _ = a + f( x ).y [ 1 ] * -b ",
                        "BinaryExpr",
                        "CallExpr",
                        "SelectorExpr",
                        "IndexExpr",
                        "UnaryExpr"))
                .containsExactlyInAnyOrder(
                        "a + f( x ).y [ 1 ] * -b", "f( x ).y [ 1 ] * -b", "f( x )", "f( x ).y", "f( x ).y [ 1 ]", "-b");
    }

    @Test
    void coversOperandsWithTheirSuffixes() {
        assertThat(texts("var _ = ( x.(T) )[ 1 : 2 ]", "ParenExpr", "TypeAssertExpr", "SliceExpr"))
                .containsExactlyInAnyOrder("( x.(T) )", "x.(T)", "( x.(T) )[ 1 : 2 ]");
    }

    @Test
    void coversLiterals() {
        assertThat(texts("var _ = []T{ {1}, k : v , }", "CompositeLit", "KeyValueExpr", "ArrayType"))
                .containsExactlyInAnyOrder("[]T{ {1}, k : v , }", "{1}", "k : v", "[]T");
        assertThat(texts("var _ = func ( a int ) { } ", "FuncLit", "FuncType", "FieldList", "BlockStmt"))
                .contains("func ( a int ) { }", "func ( a int )", "( a int )", "{ }");
    }

    @Test
    void coversTypes() {
        assertThat(texts("var _ <-chan map[ K ] *T ", "ChanType", "MapType", "StarExpr"))
                .containsExactlyInAnyOrder("<-chan map[ K ] *T", "map[ K ] *T", "*T");
        assertThat(texts("type _ struct { a , b int `t` ; *E }", "StructType", "Field", "FieldList"))
                .contains("struct { a , b int `t` ; *E }", "{ a , b int `t` ; *E }", "a , b int `t`", "*E");
        assertThat(texts("type _ interface { m ( ) error ; ~ A | B }", "Field", "FuncType", "BinaryExpr"))
                .containsExactlyInAnyOrder("m ( ) error", "error", "( ) error", "~ A | B", "~ A | B");
    }

    @Test
    void coversDeclarations() {
        assertThat(texts("func ( r T ) m ( ) ( e error ) { } // c", "FuncDecl", "FuncType", "Field"))
                .containsExactlyInAnyOrder("func ( r T ) m ( ) ( e error ) { }", "( ) ( e error )", "r T", "e error");
        assertThat(texts("const ( a = 1 ; b )", "GenDecl", "ValueSpec"))
                .containsExactlyInAnyOrder("const ( a = 1 ; b )", "a = 1", "b");
        assertThat(texts("type T [ P any ] = U", "TypeSpec", "FieldList")).contains("T [ P any ] = U", "[ P any ]");
    }

    @Test
    void coversStatements() {
        String body = "if x := 1 ; x > 0 { } else { return x , y }";
        assertThat(inFunction(body, "IfStmt", "AssignStmt", "ReturnStmt"))
                .containsExactlyInAnyOrder(body, "x := 1", "return x , y");
        assertThat(inFunction("L : for i , v := range x { go f ( ) ; }", "LabeledStmt", "RangeStmt", "GoStmt"))
                .containsExactlyInAnyOrder(
                        "L : for i , v := range x { go f ( ) ; }", "for i , v := range x { go f ( ) ; }", "go f ( )");
        assertThat(inFunction(
                        "select { case c <- v : x ++ ; default : }",
                        "SelectStmt",
                        "CommClause",
                        "SendStmt",
                        "IncDecStmt"))
                .containsExactlyInAnyOrder(
                        "select { case c <- v : x ++ ; default : }",
                        "case c <- v : x ++",
                        "default :",
                        "c <- v",
                        "x ++");
        assertThat(inFunction("switch { case a , b : break L ; }", "SwitchStmt", "CaseClause", "BranchStmt"))
                .containsExactlyInAnyOrder("switch { case a , b : break L ; }", "case a , b : break L", "break L");
    }

    @Test
    void keepsCommentsInOrder() {
        GoFile file = Go.file("// a\npackage p // b\r\n/* c\n */\n");
        assertThat(file.comments()).extracting(Comment::text).containsExactly("// a", "// b", "/* c\n */");
        assertThat(file.comments()).extracting(Comment::start).containsExactly(0, 15, 21);
    }

    @Test
    void countsOffsetsInBytes() {
        assertThat(texts("var ä = \"€\" + ö", "BinaryExpr", "Ident")).contains("\"€\" + ö", "ö");
    }

    private static List<String> inFunction(String body, String... kinds) {
        return texts("func _() { " + body + " }", kinds);
    }

    /** The text of each node of these kinds in a declaration. */
    private static List<String> texts(String declaration, String... kinds) {
        String source = "package p\n" + declaration + "\n";
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>();
        Trees.walk(Go.file(source).declarations().get(0), node -> {
            if (List.of(kinds).contains(node.getClass().getSimpleName()) && node.end() > node.start()) {
                texts.add(text(bytes, node));
            }
        });
        return texts;
    }

    private static String text(byte[] source, Node node) {
        return new String(source, node.start(), node.end() - node.start(), StandardCharsets.UTF_8);
    }
}
