package dev.caulk.grammar;

import java.nio.charset.StandardCharsets;
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
    private static final int SLOTS = 256;
    /** The keyword of each slot, plus one; a keyword is in the slot of its hash or in one of those behind it. */
    private static final byte[] TABLE = new byte[SLOTS];

    private static final int[] HASHES = new int[TYPES.length];
    private static final byte[][] TEXTS = new byte[TYPES.length][];

    static {
        for (int i = 0; i < TYPES.length; i++) {
            TEXTS[i] = WORDS.get(i).getBytes(StandardCharsets.US_ASCII);
            for (byte b : TEXTS[i]) {
                HASHES[i] = Characters.hash(HASHES[i], b);
            }
            int slot = HASHES[i] & (SLOTS - 1);
            while (TABLE[slot] != 0) {
                slot = (slot + 1) & (SLOTS - 1);
            }
            TABLE[slot] = (byte) (i + 1);
        }
    }

    private Keywords() {}

    /**
     * The keyword's token type, or {@code IDENT}.
     *
     * @param hash of the bytes, see {@link Characters#hash}
     */
    static int typeOf(byte[] source, int start, int end, int hash) {
        int slot = hash & (SLOTS - 1);
        while (TABLE[slot] != 0) {
            int keyword = TABLE[slot] - 1;
            if (HASHES[keyword] == hash) {
                byte[] text = TEXTS[keyword];
                return text.length == end - start && matches(source, start, text) ? TYPES[keyword] : GoParser.IDENT;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return GoParser.IDENT;
    }

    private static boolean matches(byte[] source, int start, byte[] text) {
        for (int i = 0; i < text.length; i++) {
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
}
