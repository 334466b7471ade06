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
    private static final int SLOT_BITS = 8;
    /** The keyword of each slot, plus one; a keyword is in the slot of its key or in one of those behind it. */
    private static final byte[] TABLE = new byte[1 << SLOT_BITS];

    private static final long[] KEYS = new long[TYPES.length];
    private static final byte[][] TEXTS = new byte[TYPES.length][];

    static {
        for (int i = 0; i < TYPES.length; i++) {
            TEXTS[i] = WORDS.get(i).getBytes(StandardCharsets.US_ASCII);
            KEYS[i] = NameKey.of(TEXTS[i], 0, TEXTS[i].length);
            int slot = NameKey.slot(KEYS[i], SLOT_BITS);
            while (TABLE[slot] != 0) {
                slot = next(slot);
            }
            TABLE[slot] = (byte) (i + 1);
        }
    }

    private Keywords() {}

    /** Whether a name could be a keyword; of most it tells that they are not. */
    static boolean mayBe(long key) {
        return TABLE[NameKey.slot(key, SLOT_BITS)] != 0;
    }

    /**
     * The keyword's token type, or {@code IDENT}.
     *
     * @param key of the bytes, see {@link NameKey}
     */
    static int typeOf(byte[] source, int start, int end, long key) {
        int slot = NameKey.slot(key, SLOT_BITS);
        while (TABLE[slot] != 0) {
            int keyword = TABLE[slot] - 1;
            if (KEYS[keyword] == key) {
                byte[] text = TEXTS[keyword];
                return text.length == end - start && matches(source, start, text) ? TYPES[keyword] : GoParser.IDENT;
            }
            slot = next(slot);
        }
        return GoParser.IDENT;
    }

    private static int next(int slot) {
        return slot + 1 & TABLE.length - 1;
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
