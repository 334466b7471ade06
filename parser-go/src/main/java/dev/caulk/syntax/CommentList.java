package dev.caulk.syntax;

import dev.caulk.grammar.TokenBuffer;
import dev.caulk.syntax.ast.Comment;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The comments of a file, made when they are asked for: few who read trees do, and comments are a fifth of most files. */
final class CommentList extends AbstractList<Comment> implements RandomAccess {
    private static final int INTS = 3;

    /** For each comment its start, its end, and whether it is behind code. */
    private final int[] places;
    /** Where the text of each begins in {@code bytes}; that of the next one follows. */
    private final int[] texts;

    private final byte[] bytes;

    private CommentList(int[] places, int[] texts, byte[] bytes) {
        this.places = places;
        this.texts = texts;
        this.bytes = bytes;
    }

    static List<Comment> of(TokenBuffer tokens) {
        int count = tokens.commentCount();
        if (count == 0) {
            return List.of();
        }
        int[] places = new int[count * INTS];
        int[] texts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            places[i * INTS] = tokens.commentStart(i);
            places[i * INTS + 1] = tokens.commentEnd(i);
            places[i * INTS + 2] = tokens.commentIsBehindCode(i) ? 1 : 0;
            texts[i + 1] = texts[i] + tokens.commentEnd(i) - tokens.commentStart(i);
        }
        byte[] bytes = new byte[texts[count]];
        for (int i = 0; i < count; i++) {
            System.arraycopy(tokens.source(), places[i * INTS], bytes, texts[i], texts[i + 1] - texts[i]);
        }
        return new CommentList(places, texts, bytes);
    }

    @Override
    public Comment get(int index) {
        String text = new String(bytes, texts[index], texts[index + 1] - texts[index], StandardCharsets.UTF_8);
        int at = index * INTS;
        return new Comment(places[at], places[at + 1], places[at + 2] != 0, text);
    }

    @Override
    public int size() {
        return texts.length - 1;
    }
}
