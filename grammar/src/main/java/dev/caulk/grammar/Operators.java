package dev.caulk.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Operators and punctuation (Go spec, "Operators and punctuation"); the longest match wins. */
final class Operators {
    private static final class Operator {
        final String text;
        final byte[] bytes;
        final int type;

        Operator(String text, int type) {
            this.text = text;
            this.bytes = text.getBytes(StandardCharsets.US_ASCII);
            this.type = type;
        }
    }

    private static final List<Operator> ALL = punctuation();
    /** Per first byte, longest first. */
    private static final Operator[][] BY_FIRST_BYTE = byFirstByte();

    private Operators() {}

    /** Adds the operator at {@code pos} and returns its end, or {@code pos} if there is none. */
    static int scan(byte[] source, int pos, TokenBuffer out) {
        int first = source[pos];
        if (first < 0) {
            return pos;
        }
        for (Operator operator : BY_FIRST_BYTE[first]) {
            if (matches(source, pos, operator.bytes)) {
                int end = pos + operator.bytes.length;
                out.add(operator.type, pos, end);
                return end;
            }
        }
        return pos;
    }

    /** The operator as written, or an empty string for a type that is none. */
    static String text(int type) {
        for (Operator operator : ALL) {
            if (operator.type == type) {
                return operator.text;
            }
        }
        return "";
    }

    /** Whether {@code text}, whose first byte is known to match, stands at {@code pos}. */
    private static boolean matches(byte[] source, int pos, byte[] text) {
        if (pos + text.length > source.length) {
            return false;
        }
        for (int i = 1; i < text.length; i++) {
            if (source[pos + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static Operator[][] byFirstByte() {
        Operator[][] table = new Operator[128][];
        for (int c = 0; c < table.length; c++) {
            int first = c;
            table[c] = ALL.stream()
                    .filter(operator -> operator.bytes[0] == first)
                    .sorted(Comparator.comparingInt(operator -> -operator.bytes.length))
                    .toArray(Operator[]::new);
        }
        return table;
    }

    private static List<Operator> punctuation() {
        List<Operator> list = new ArrayList<>();
        put(
                list,
                "( [ { ) ] } , ; : . ...",
                GoParser.LPAREN,
                GoParser.LBRACK,
                GoParser.LBRACE,
                GoParser.RPAREN,
                GoParser.RBRACK,
                GoParser.RBRACE,
                GoParser.COMMA,
                GoParser.SEMI,
                GoParser.COLON,
                GoParser.DOT,
                GoParser.ELLIPSIS);
        put(
                list,
                "* & + - ^ <- ! ~",
                GoParser.STAR,
                GoParser.AMP,
                GoParser.PLUS,
                GoParser.MINUS,
                GoParser.CARET,
                GoParser.ARROW,
                GoParser.BANG,
                GoParser.TILDE);
        put(
                list,
                "| / % << >> &^ == != < <= > >= && ||",
                GoParser.PIPE,
                GoParser.SLASH,
                GoParser.PERCENT,
                GoParser.SHL,
                GoParser.SHR,
                GoParser.AMP_CARET,
                GoParser.EQ,
                GoParser.NE,
                GoParser.LT,
                GoParser.LE,
                GoParser.GT,
                GoParser.GE,
                GoParser.LAND,
                GoParser.LOR);
        put(list, "= := ++ --", GoParser.ASSIGN, GoParser.DEFINE, GoParser.INC, GoParser.DEC);
        put(
                list,
                "+= -= *= /= %= &= |= ^= <<= >>= &^=",
                GoParser.PLUS_ASSIGN,
                GoParser.MINUS_ASSIGN,
                GoParser.STAR_ASSIGN,
                GoParser.SLASH_ASSIGN,
                GoParser.PERCENT_ASSIGN,
                GoParser.AMP_ASSIGN,
                GoParser.PIPE_ASSIGN,
                GoParser.CARET_ASSIGN,
                GoParser.SHL_ASSIGN,
                GoParser.SHR_ASSIGN,
                GoParser.AMP_CARET_ASSIGN);
        return List.copyOf(list);
    }

    private static void put(List<Operator> list, String texts, int... types) {
        int i = 0;
        for (String text : texts.split(" ", -1)) {
            list.add(new Operator(text, types[i++]));
        }
    }
}
