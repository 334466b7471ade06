package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.grammar.GoScanner;
import dev.caulk.grammar.TokenBuffer;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Accounts for every token of a file: those within a node but in none of its children are the node's own, and for each kind of
 * node we know which those may be. So a tree that has lost a token, or holds one twice, does not pass.
 */
final class TokenRanges {
    /** The own tokens of each kind, with a blank behind each. */
    private static final Map<String, Pattern> OWN = patterns(
            "GoFile package (; )+",
            "GenDecl (import|const|type|var) (\\( (; )*\\) )?",
            "FuncDecl func (\\( (, )?\\) )?",
            "ImportSpec ",
            "ValueSpec (, )*(= )?(, )*",
            "TypeSpec (= )?",
            "Field (, )*",
            "FieldList (\\( (, )*\\) |\\[ (, )*\\] |\\{ (; )*\\} )?",
            "Ident (name|\\.) ",
            "BasicLit literal ",
            "CompositeLit \\{ (, )*\\} ",
            "FuncLit ",
            "ParenExpr \\( \\) ",
            "SelectorExpr \\. ",
            "IndexExpr \\[ (, )*\\] ",
            "SliceExpr \\[ : (: )?\\] ",
            "TypeAssertExpr \\. \\( (type )?\\) ",
            "CallExpr \\( (, )*(\\.\\.\\. )?(, )?\\) ",
            "StarExpr \\* ",
            "UnaryExpr \\S+ ",
            "BinaryExpr \\S+ ",
            "KeyValueExpr : ",
            "ArrayType \\[ \\] ",
            "EllipsisExpr \\.\\.\\. ",
            "MapType map \\[ \\] ",
            "ChanType (<- chan |chan <- |chan )",
            "FuncType (func )?",
            "StructType struct ",
            "InterfaceType interface ",
            "BlockStmt \\{ (; )*\\} ",
            "ExprStmt ",
            "SendStmt <- ",
            "IncDecStmt (\\+\\+|--) ",
            "AssignStmt (, )*(\\S*=) (, )*",
            "GoStmt go ",
            "DeferStmt defer ",
            "ReturnStmt return (, )*",
            "BranchStmt (break|continue|goto|fallthrough) ",
            "IfStmt if (; )?(else )?",
            "SwitchStmt switch (; )?\\{ (; )*\\} ",
            "TypeSwitchStmt switch (; )?(:= )?\\. \\( type \\) \\{ (; )*\\} ",
            "CaseClause (case (, )*|default ): (; )*",
            "SelectStmt select \\{ (; )*\\} ",
            "CommClause (case|default) : (; )*",
            "ForStmt for (; ; )?",
            "RangeStmt for (, )?(:= |= )?range ",
            "LabeledStmt : ",
            "DeclStmt ",
            "EmptyStmt ");

    private static final Comparator<Node> ORDER =
            Comparator.comparingInt(Node::start).thenComparingInt(Node::end);

    private final TokenBuffer tokens;

    private TokenRanges(byte[] source) {
        this.tokens = new GoScanner().scan(source);
    }

    /** The first node whose tokens are not what they should be. */
    static Optional<String> firstLoss(GoFile tree, byte[] source) {
        TokenRanges ranges = new TokenRanges(source);
        List<String> losses = new ArrayList<>();
        Trees.walk(tree, node -> {
            if (losses.isEmpty()) {
                ranges.check(node, losses);
            }
        });
        return losses.stream().findFirst();
    }

    private void check(Node node, List<String> losses) {
        StringBuilder own = new StringBuilder();
        int token = firstAt(node.start());
        List<Node> children = new ArrayList<>(Trees.children(node));
        children.sort(ORDER);
        int reached = node.start();
        for (Node child : children) {
            if (child.start() < reached || child.end() > node.end()) {
                losses.add(node.getClass().getSimpleName() + " at " + node.start() + ": overlap at " + child.start());
                return;
            }
            token = append(token, child.start(), own);
            reached = child.end();
            token = child.end() > child.start() ? firstAt(reached) : token;
        }
        append(token, node.end(), own);
        Pattern pattern = OWN.get(node.getClass().getSimpleName());
        if (pattern == null || !pattern.matcher(own).matches()) {
            losses.add(node.getClass().getSimpleName() + " at " + node.start() + ": " + own);
        }
    }

    /** Appends the tokens from {@code token} on that begin before an offset. */
    private int append(int token, int offset, StringBuilder own) {
        int next = token;
        while (next < tokens.count() && (tokens.start(next) < offset || offset == tokens.source().length)) {
            own.append(text(next)).append(' ');
            next++;
        }
        return next;
    }

    private String text(int token) {
        if (tokens.inserted(token)) {
            return ";";
        }
        return switch (tokens.type(token)) {
            case GoParser.IDENT -> "name";
            case GoParser.INT, GoParser.FLOAT, GoParser.IMAG, GoParser.CHAR, GoParser.STRING -> "literal";
            default -> tokens.text(token);
        };
    }

    private int firstAt(int offset) {
        int low = 0;
        int high = tokens.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Map<String, Pattern> patterns(String... lines) {
        Map<String, Pattern> patterns = new HashMap<>();
        for (String line : lines) {
            int blank = line.indexOf(' ');
            patterns.put(line.substring(0, blank), Pattern.compile(line.substring(blank + 1)));
        }
        return Map.copyOf(patterns);
    }
}
