package dev.caulk.report.html;

import dev.caulk.report.html.page.Excerpt.Code;
import dev.caulk.report.source.FileText;
import dev.caulk.report.source.Printable;
import dev.caulk.syntax.GoToken;
import dev.caulk.syntax.GoTokens;
import java.util.ArrayList;
import java.util.List;

/** Splits the lines of a Go file for highlighting, by the tokens of our own scanner. */
final class Highlighter {
    private final FileText text;
    private final List<GoToken> tokens;

    Highlighter(FileText text) {
        this.text = text;
        this.tokens = GoTokens.of(text.bytes());
    }

    /** The pieces of a line. Tokens of several lines (comments, raw strings) are cut at its ends. */
    List<Code> line(int line) {
        List<Code> pieces = new ArrayList<>();
        int at = text.start(line);
        int end = text.end(line);
        for (int i = firstEndingAfter(at); i < tokens.size() && tokens.get(i).start() < end; i++) {
            GoToken token = tokens.get(i);
            add(pieces, "", at, token.start());
            at = Math.min(end, token.end());
            add(pieces, style(token.kind()), Math.max(text.start(line), token.start()), at);
        }
        add(pieces, "", at, end);
        return pieces;
    }

    private void add(List<Code> pieces, String style, int from, int to) {
        if (from < to) {
            pieces.add(new Code(style, Printable.source(text.text(from, to))));
        }
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The style class of a kind of token. */
    static String style(GoToken.Kind kind) {
        return switch (kind) {
            case KEYWORD -> "k";
            case STRING -> "s";
            case NUMBER -> "n";
            case COMMENT -> "c";
            case OPERATOR -> "o";
            case IDENT -> "";
        };
    }
}
