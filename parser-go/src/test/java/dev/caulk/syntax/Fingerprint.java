package dev.caulk.syntax;

import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Node;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Sums up kind, start and end of a tree's nodes, as {@code oracle.go} does for {@code go/ast}. */
final class Fingerprint {
    /**
     * Left out: the types of receivers that are not there; fields and signatures, whose extents {@code go/ast} defines otherwise; clauses, bodies and guards of switches,
     * which it nests otherwise; and labels before a closing brace, which it extends up to the brace.
     */
    private static final Set<String> DIFFERS = Set.of(
            "BadExpr",
            "FuncType",
            "Field",
            "FieldList",
            "BlockStmt",
            "TypeAssertExpr",
            "GoFile",
            "EmptyStmt",
            "ExprStmt",
            "DeclStmt",
            "ImportSpec",
            "ValueSpec",
            "TypeSpec",
            "LabeledStmt",
            "CaseClause",
            "CommClause",
            "AssignStmt");

    private Fingerprint() {}

    static long of(GoFile tree) {
        long[] sum = {0};
        Trees.walk(tree, node -> sum[0] += DIFFERS.contains(kind(node)) ? 0 : hash(node));
        return sum[0];
    }

    /** Sums up where the names of a file come from by its {@code //line} directives. */
    static long ofOrigins(SourceFile source, GoFile tree) {
        long[] sum = {0};
        Trees.walk(tree, node -> {
            if (node instanceof Ident) {
                MappedPosition place = source.mapped(node.start());
                sum[0] += (hash(place.path()) * 1_000_003 + place.line()) * 1_000_003 + place.column();
            }
        });
        return sum[0];
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName();
    }

    private static long hash(Node node) {
        return (hash(kind(node)) * 1_000_003 + node.start()) * 1_000_003 + node.end();
    }

    private static long hash(String text) {
        long hash = 0;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = hash * 31 + Byte.toUnsignedInt(b);
        }
        return hash;
    }
}
