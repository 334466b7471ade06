package dev.caulk.analysis.ops;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.Span;
import java.util.List;

/**
 * Prints a function's graph as text, the same for equal functions: a header, then each block with its predecessors, then one Op a
 * line as {@code id: kind operands : type @line:column}. Values are {@code v0}, {@code v1} …, blocks {@code b0}, {@code b1} ….
 * Names and strings are escaped, so that a line is a line.
 */
public final class OpPrinter {
    private OpPrinter() {}

    /** The text of a function; a function without body is its header alone. */
    public static String print(FunctionFacts function) {
        StringBuilder text = new StringBuilder();
        header(text, function);
        function.body().ifPresent(body -> body.blocks().forEach(block -> block(text, body, block)));
        return text.toString();
    }

    private static void header(StringBuilder text, FunctionFacts function) {
        text.append("func ").append(escape(name(function.id()))).append(list(function.parameterTypes()));
        if (!function.resultTypes().isEmpty()) {
            text.append(' ').append(list(function.resultTypes()));
        }
        text.append("  ").append(escape(function.declaration().display()));
        text.append(function.body().isEmpty() ? "  (no body)\n" : "\n");
    }

    private static String list(List<Type> types) {
        return types.stream().map(t -> escape(t.toString())).toList().toString();
    }

    private static void block(StringBuilder text, FunctionBody body, BasicBlock block) {
        text.append('b').append(block.id());
        if (!block.predecessors().isEmpty()) {
            text.append(" <-").append(blocks(block.predecessors()));
        }
        if (block.loopDepth() > 0) {
            text.append("  loop depth ").append(block.loopDepth());
        }
        text.append('\n');
        OpText ops = new OpText(body);
        for (Op op : block.ops()) {
            text.append("  v").append(op.id()).append(": ").append(ops.of(op));
            if (op instanceof Op.Terminator && !block.successors().isEmpty()) {
                text.append(" ->").append(blocks(block.successors()));
            }
            text.append("  @").append(place(op.span())).append('\n');
        }
    }

    private static String place(Span span) {
        return span.startPosition().line() + ":" + span.startPosition().column();
    }

    private static String blocks(List<Integer> ids) {
        StringBuilder text = new StringBuilder();
        ids.forEach(id -> text.append(" b").append(id));
        return text.toString();
    }

    static String name(FunctionId function) {
        return function.packagePath() + "." + function.name();
    }

    /** Printable characters as they are; others, and backslashes, as Go escapes. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (c == '\n') {
                escaped.append("\\n");
            } else if (isPrintable(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(String.format(c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return escaped.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
