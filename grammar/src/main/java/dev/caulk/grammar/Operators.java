package dev.caulk.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    /** The types of operators of one byte. */
    private static final int[] SHORT = shortOnes();
    /** Which bytes may come second in an operator; most operators have only one. */
    private static final boolean[] CONTINUES = continuations();

    private Operators() {}

    /** Adds the operator at {@code pos} and returns its end, or {@code pos} if there is none. */
    static int scan(byte[] source, int pos, TokenBuffer out) {
        int first = source[pos];
        if (first < 0) {
            return pos;
        }
        int next = pos + 1 < source.length ? source[pos + 1] : 0;
        if (SHORT[first] > 0 && (next < 0 || !CONTINUES[next])) {
            out.add(SHORT[first], pos, pos + 1);
            return pos + 1;
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

    /** The type of the operator that consists of this byte. */
    static int ofByte(int c) {
        return SHORT[c];
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

    // Loops, not streams: those would take longer to start than all else here.
    private static Operator[][] byFirstByte() {
        Operator[][] table = new Operator[128][];
        for (int c = 0; c < table.length; c++) {
            List<Operator> operators = new ArrayList<>();
            for (Operator operator : ALL) {
                if (operator.bytes[0] == c) {
                    int at = 0;
                    while (at < operators.size() && operators.get(at).bytes.length > operator.bytes.length) {
                        at++;
                    }
                    operators.add(at, operator);
                }
            }
            table[c] = operators.toArray(new Operator[0]);
        }
        return table;
    }

    private static int[] shortOnes() {
        int[] table = new int[128];
        for (Operator operator : ALL) {
            if (operator.bytes.length == 1) {
                table[operator.bytes[0]] = operator.type;
            }
        }
        return table;
    }

    private static boolean[] continuations() {
        boolean[] table = new boolean[128];
        for (Operator operator : ALL) {
            if (operator.bytes.length > 1) {
                table[operator.bytes[1]] = true;
            }
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
