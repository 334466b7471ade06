package dev.caulk.syntax;

import dev.caulk.syntax.ast.Comment;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.ImportSpec;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.TypeSpec;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Prints a tree for people and for comparison, one node a line: indentation, role, kind, what it says, and from where to where
 * it goes as {@code line:column}. The same tree always gives the same text; lists that are not there do not show.
 */
public final class TreeDump {
    private record Line(int level, String role, Node node) {}

    private final SourceFile source;
    private final ExprParts expressions = new ExprParts();
    private final StmtParts statements = new StmtParts();
    private final StringBuilder text = new StringBuilder();

    private TreeDump(SourceFile source) {
        this.source = source;
    }

    /** The tree of a file, then its comments. Ends with a newline. */
    public static String of(SourceFile source, GoFile tree) {
        TreeDump dump = new TreeDump(source);
        dump.nodes(tree);
        tree.comments().forEach(dump::comment);
        return dump.text.toString();
    }

    /** Without recursion: trees may be deep. */
    private void nodes(GoFile tree) {
        Deque<Line> open = new ArrayDeque<>();
        open.push(new Line(0, "", tree));
        while (!open.isEmpty()) {
            Line line = open.pop();
            Parts parts = parts(line.node);
            line(line, parts.detail());
            List<Parts.Part> list = parts.list();
            for (int i = list.size() - 1; i >= 0; i--) {
                Parts.Part part = list.get(i);
                boolean absent = part.node() instanceof FieldList
                        && part.node().start() == part.node().end();
                if (!absent) {
                    open.push(new Line(line.level + 1, part.role(), part.node()));
                }
            }
        }
    }

    private void line(Line line, String detail) {
        text.append("  ".repeat(line.level));
        if (!line.role.isEmpty()) {
            text.append(line.role).append(": ");
        }
        text.append(line.node.getClass().getSimpleName());
        if (!detail.isEmpty()) {
            text.append(' ').append(oneLine(detail));
        }
        range(line.node.start(), line.node.end());
    }

    private void comment(Comment comment) {
        text.append("  Comment ").append(oneLine(comment.text()));
        range(comment.start(), comment.end());
    }

    private void range(int start, int end) {
        Position from = source.position(start);
        Position to = source.position(end);
        text.append(" @").append(from.line()).append(':').append(from.column());
        text.append('-').append(to.line()).append(':').append(to.column()).append('\n');
    }

    private static String oneLine(String detail) {
        return detail.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private Parts parts(Node node) {
        if (node instanceof Expr expression) {
            return expression.accept(expressions);
        }
        if (node instanceof Stmt statement) {
            return statement.accept(statements);
        }
        return node instanceof Spec spec ? specification(spec) : declaration(node);
    }

    private static Parts declaration(Node node) {
        if (node instanceof GenDecl general) {
            String keyword = general.kind().name().toLowerCase(Locale.ROOT);
            return Parts.saying(general.grouped() ? keyword + " ()" : keyword).with("", general.specs());
        }
        if (node instanceof FuncDecl function) {
            return Parts.none()
                    .with("receiver", function.receiver())
                    .with("name", function.name())
                    .with("type", function.type())
                    .with("body", function.body());
        }
        if (node instanceof FieldList list) {
            return Parts.none().with("", list.fields());
        }
        if (node instanceof Field field) {
            return Parts.none()
                    .with("name", field.names())
                    .with("type", field.type())
                    .with("tag", field.tag());
        }
        if (node instanceof GoFile file) {
            return Parts.none().with("package", file.packageName()).with("", file.declarations());
        }
        return Parts.none(); // BadDecl
    }

    private static Parts specification(Spec spec) {
        if (spec instanceof ImportSpec imported) {
            return Parts.none().with("name", imported.name()).with("path", imported.path());
        }
        if (spec instanceof TypeSpec type) {
            return Parts.saying(type.alias() ? "=" : "")
                    .with("name", type.name())
                    .with("typeParameters", type.typeParameters())
                    .with("type", type.type());
        }
        ValueSpec values = (ValueSpec) spec;
        return Parts.none()
                .with("name", values.names())
                .with("type", values.type())
                .with("value", values.values());
    }
}
