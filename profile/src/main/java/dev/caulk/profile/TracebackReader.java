package dev.caulk.profile;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads tracebacks: what {@code ?debug=2}, {@code runtime.Stack}, panics, fatal errors and SIGQUIT print. Works on bytes,
 * and decodes a stack only when it is new, since such dumps are large and repeat themselves.
 */
final class TracebackReader {
    private static final byte[] CREATED = Line.ascii("created by ");
    private static final byte[] IN = Line.ascii(" in goroutine ");
    private static final byte[] ORIGIN = Line.ascii("[originating from goroutine ");
    private static final byte[] ELIDED = Line.ascii("frames elided...");
    private static final byte[] OTHER_THREAD = Line.ascii("goroutine running on other thread");
    private static final byte[] FOREIGN = Line.ascii("non-Go function");

    /** What the open goroutine waits for. */
    private enum Expect {
        /** No goroutine is open. */
        NOTHING,
        /** A call, a creator, or the end. */
        CALL,
        /** The place of the call just read. */
        PLACE,
        /** The place of the creator just read. */
        CREATOR_PLACE
    }

    private final StackKey key = new StackKey();
    private final Member member = new Member();
    private final FileLine place = new FileLine();
    private final TracebackBlock block;
    private Expect expect = Expect.NOTHING;
    private TracebackHeader header = new TracebackHeader(0, 0, "", false, 0, false, false, false, "");
    private byte[] prefixEnd = new byte[0];
    private byte[] call = new byte[0];
    private byte[] top = new byte[0];
    private boolean inlined;
    private boolean frames;
    private boolean unavailable;
    private boolean cut;

    TracebackReader(TracebackBlock block) {
        this.block = block;
    }

    /** Whether the line belongs to a traceback; the window may come back narrowed to its text. */
    boolean accept(Line line) {
        line.trim();
        Optional<TracebackHeader> start = TracebackHeader.parse(line);
        if (start.isPresent()) {
            endGoroutine();
            begin(start.get(), line);
            return true;
        }
        if (expect == Expect.NOTHING) {
            return false;
        }
        if (!stripPrefix(line) || line.isEmpty()) {
            endGoroutine();
            return line.isEmpty();
        }
        if (expect != Expect.CALL && place(line)) {
            return true;
        }
        return entry(line);
    }

    private void begin(TracebackHeader start, Line line) {
        header = start;
        String prefix = line.text(line.start, line.start + start.offset());
        prefixEnd = prefix.isBlank() ? new byte[0] : new byte[] {line.bytes[line.start + start.offset() - 1]};
        member.clear(line.number);
        member.goroutine = start.goroutine();
        member.minutes = start.minutes();
        key.clear();
        key.entry(StackKey.HEAD)
                .field(start.state())
                .flag(start.leaked())
                .flag(start.locked())
                .flag(start.bubble());
        if (!start.labels().isEmpty()) {
            key.entry(StackKey.LABELS).field(start.labels());
        }
        frames = false;
        top = new byte[0];
        unavailable = false;
        cut = true;
        expect = Expect.CALL;
    }

    /** Removes a log prefix as wide as the header's; false if the line has none, so that it is no part of the dump. */
    private boolean stripPrefix(Line line) {
        if (prefixEnd.length == 0) {
            return true;
        }
        int start = line.start + header.offset();
        if (start > line.end) {
            line.start = line.end;
            return true;
        }
        if (line.bytes[start - 1] != prefixEnd[0] && line.bytes[start - 1] != '\t') {
            return false;
        }
        line.start = start;
        line.trim();
        return true;
    }

    private boolean place(Line line) {
        boolean creator = expect == Expect.CREATOR_PLACE;
        if (!place.parse(line)) {
            frame(creator, line, false);
            return false;
        }
        frame(creator, line, true);
        cut = !line.terminated && !place.offset && !inlined;
        return true;
    }

    private void frame(boolean creator, Line line, boolean placed) {
        key.entry(creator ? StackKey.CREATOR : StackKey.FRAME).field(call, 0, call.length);
        if (placed) {
            key.field(line.bytes, line.start, place.pathEnd).field(line.bytes, place.lineStart, place.lineEnd);
        } else {
            key.field("").field("");
        }
        key.flag(inlined && !(placed && place.offset));
        if (!frames && !creator) {
            top = call;
        }
        frames = true;
        expect = Expect.CALL;
    }

    private boolean entry(Line line) {
        cut = false;
        if (line.startsWith(CREATED)) {
            creator(line);
        } else if (line.startsWith(ORIGIN)) {
            key.entry(StackKey.ANCESTOR);
            member.ancestor(number(line, line.start + ORIGIN.length).orElse(Member.NONE));
        } else if (line.endsWith(ELIDED)) {
            key.entry(StackKey.ELIDED);
        } else if (line.startsWith(OTHER_THREAD)) {
            unavailable = true;
        } else if (line.startsWith(FOREIGN)) {
            remember(line, line.start, line.end, false);
            frame(false, line, false);
        } else {
            return call(line);
        }
        return true;
    }

    /** {@code pkg.f(0x1, {0x2, ...})}: arguments hold no parenthesis, so the last one that opens ends the name. */
    private boolean call(Line line) {
        int open = line.lastIndexOf('(');
        if (open <= line.start || line.bytes[line.end - 1] != ')' || blankIn(line, line.start, open)) {
            cut = !line.terminated;
            endGoroutine();
            return false;
        }
        int arguments = line.end - open - 2;
        remember(line, line.start, open, arguments == 3 && line.bytes[open + 1] == '.');
        expect = Expect.PLACE;
        cut = true;
        return true;
    }

    /** A blank ends a name, but for those between the brackets of a generic function. */
    private static boolean blankIn(Line line, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            byte c = line.bytes[i];
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                return true;
            }
        }
        return false;
    }

    private void creator(Line line) {
        int in = line.indexOf(IN, line.start);
        if (member.ancestorCount == 0 && in >= 0) {
            member.creator = number(line, in + IN.length).orElse(Member.NONE);
        }
        remember(line, line.start + CREATED.length, in < 0 ? line.end : in, false);
        expect = Expect.CREATOR_PLACE;
        cut = true;
    }

    private void remember(Line line, int from, int to, boolean isInlined) {
        call = Arrays.copyOfRange(line.bytes, from, to);
        inlined = isInlined;
    }

    private static OptionalLong number(Line line, int from) {
        int to = from;
        while (to < line.end && Numbers.digit(line.bytes[to])) {
            to++;
        }
        return Numbers.count(line.text(Math.min(from, to), to));
    }

    /** Ends the open goroutine, if any, and hands it on. */
    void endGoroutine() {
        if (expect == Expect.NOTHING) {
            return;
        }
        if (expect != Expect.CALL) {
            frame(expect == Expect.CREATOR_PLACE, new Line(), false);
        }
        expect = Expect.NOTHING;
        boolean quoted = prefixEnd.length > 0 && !frames && !unavailable;
        if (!quoted) {
            block.add(key, member, header, top);
        }
    }

    /** Ends the document; true if the text stops inside a goroutine. */
    boolean endDocument(Line last) {
        boolean open = expect != Expect.NOTHING && cut;
        endGoroutine();
        boolean tail = cut && !last.terminated && block.open();
        return (open || tail) && block.open();
    }
}
