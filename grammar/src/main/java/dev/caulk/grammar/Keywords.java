package dev.caulk.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tells keywords from identifiers (Go spec, "Keywords"). */
final class Keywords {
    private static final List<String> WORDS = List.of(
            "break",
            "case",
            "chan",
            "const",
            "continue",
            "default",
            "defer",
            "else",
            "fallthrough",
            "for",
            "func",
            "go",
            "goto",
            "if",
            "import",
            "interface",
            "map",
            "package",
            "range",
            "return",
            "select",
            "struct",
            "switch",
            "type",
            "var");
    private static final int[] TYPES = {
        GoParser.BREAK,
        GoParser.CASE,
        GoParser.CHAN,
        GoParser.CONST,
        GoParser.CONTINUE,
        GoParser.DEFAULT,
        GoParser.DEFER,
        GoParser.ELSE,
        GoParser.FALLTHROUGH,
        GoParser.FOR,
        GoParser.FUNC,
        GoParser.GO,
        GoParser.GOTO,
        GoParser.IF,
        GoParser.IMPORT,
        GoParser.INTERFACE,
        GoParser.MAP,
        GoParser.PACKAGE,
        GoParser.RANGE,
        GoParser.RETURN,
        GoParser.SELECT,
        GoParser.STRUCT,
        GoParser.SWITCH,
        GoParser.TYPE,
        GoParser.VAR
    };
    private static final Keyword[][] BY_FIRST_BYTE = byFirstByte();

    private static final class Keyword {
        final byte[] text;
        final int type;

        Keyword(String text, int type) {
            this.text = text.getBytes(StandardCharsets.US_ASCII);
            this.type = type;
        }
    }

    private Keywords() {}

    /** The keyword's token type, or {@code IDENT}. */
    static int typeOf(byte[] source, int start, int end) {
        int first = source[start];
        if (first >= 0) {
            for (Keyword keyword : BY_FIRST_BYTE[first]) {
                byte[] text = keyword.text;
                if (text.length == end - start && matches(source, start, text)) {
                    return keyword.type;
                }
            }
        }
        return GoParser.IDENT;
    }

    private static boolean matches(byte[] source, int start, byte[] text) {
        for (int i = 1; i < text.length; i++) {
            if (source[start + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** The keyword as written. */
    static String text(int type) {
        int i = 0;
        while (TYPES[i] != type) {
            i++;
        }
        return WORDS.get(i);
    }

    private static Keyword[][] byFirstByte() {
        List<List<Keyword>> lists = new ArrayList<>();
        for (int i = 0; i < 128; i++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < TYPES.length; i++) {
            Keyword keyword = new Keyword(WORDS.get(i), TYPES[i]);
            lists.get(keyword.text[0]).add(keyword);
        }
        return lists.stream().map(list -> list.toArray(new Keyword[0])).toArray(Keyword[][]::new);
    }
}
