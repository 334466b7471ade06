package dev.caulk.profile;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads tracebacks: what {@code ?debug=2}, {@code runtime.Stack}, panics, fatal errors and SIGQUIT print, line by
 * line and whatever stands around them; {@link PlainTracebacks} takes what needs no care.
 */
final class TracebackReader {
    private static final byte[] CREATED = Line.ascii("created by ");
    private static final byte[] IN = Line.ascii(" in goroutine ");
    private static final byte[] ORIGIN = Line.ascii("[originating from goroutine ");
    private static final byte[] ELIDED = Line.ascii("frames elided...");
    private static final byte[] OTHER_THREAD = Line.ascii("goroutine running on other thread");
    private static final byte[] FOREIGN = Line.ascii("non-Go function");
    private static final int UNKNOWN = -1;

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

    private final Symbols symbols;
    private final FrameTable frames;
    private final StackKey key = new StackKey();
    private final Member member = new Member();
    private final FileLine place = new FileLine();
    private final TracebackBlock block;
    private Expect expect = Expect.NOTHING;
    private TracebackHeader header = new TracebackHeader(0, 0, 0, false, 0, 0, false, 0);
    private final LogPrefix prefix = new LogPrefix();
    /** The name of the call whose place is awaited. */
    private int call;

    private boolean inlined;
    private int top = UNKNOWN;
    private boolean unavailable;
    private boolean cut;

    TracebackReader(TracebackBlock block, Symbols symbols) {
        this.block = block;
        this.symbols = symbols;
        this.frames = symbols.frames();
    }

    /** Whether the line belongs to a traceback; the window may come back narrowed to its text. */
    boolean accept(Line line) {
        line.trim();
        Optional<TracebackHeader> start = TracebackHeader.parse(line, symbols);
        if (start.isPresent()) {
            endGoroutine();
            begin(start.get(), line);
            return true;
        }
        if (expect == Expect.NOTHING) {
            return false;
        }
        if (!prefix.strip(line, key.length() == StackKey.HEAD && expect == Expect.CALL) || line.isEmpty()) {
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
        prefix.start(line, start.offset());
        member.clear(line.number);
        member.goroutine = start.goroutine();
        member.minutes = start.minutes();
        key.start(start.state(), start.flags(), start.labels());
        top = UNKNOWN;
        unavailable = false;
        cut = true;
        expect = Expect.CALL;
    }

    private boolean place(Line line) {
        boolean creator = expect == Expect.CREATOR_PLACE;
        if (!place.parse(line)) {
            unplaced(creator);
            return false;
        }
        int file = frames.files().id(line.bytes, line.start, place.pathEnd);
        int number = (int) Math.min(line.number(place.lineStart, place.lineEnd), Integer.MAX_VALUE);
        boolean isInlined = inlined && !place.offset;
        cut = !line.terminated && !place.offset && !inlined;
        add(frames.id(call, file, number, FrameTable.NONE, isInlined), creator);
        return true;
    }

    private void unplaced(boolean creator) {
        add(frames.id(call, FrameTable.NONE, FrameTable.NONE, FrameTable.NONE, inlined), creator);
    }

    private void add(int frame, boolean creator) {
        if (creator) {
            key.add(StackKey.CREATOR);
        } else if (top == UNKNOWN) {
            top = call;
        }
        key.add(frame);
        expect = Expect.CALL;
    }

    private boolean entry(Line line) {
        cut = false;
        if (line.startsWith(CREATED)) {
            creator(line);
        } else if (line.startsWith(ORIGIN)) {
            key.add(StackKey.ANCESTOR);
            member.ancestor(number(line, line.start + ORIGIN.length).orElse(Member.NONE));
        } else if (line.endsWith(ELIDED)) {
            key.add(StackKey.ELIDED);
        } else if (line.startsWith(OTHER_THREAD)) {
            unavailable = true;
        } else if (line.startsWith(FOREIGN)) {
            remember(line, line.start, line.end, false);
            unplaced(false);
        } else {
            return call(line);
        }
        return true;
    }

    /** {@code pkg.f(0x1, {0x2, ...})}: arguments hold no parenthesis, so the last one that opens ends the name. */
    private boolean call(Line line) {
        int open = line.lastIndexOf('(');
        if (open <= line.start || line.bytes[line.end - 1] != ')' || line.blankIn(line.start, open)) {
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

    private void creator(Line line) {
        int in = line.indexOf(IN, line.start);
        creatorNumber(line, in);
        remember(line, line.start + CREATED.length, in < 0 ? line.end : in, false);
        expect = Expect.CREATOR_PLACE;
        cut = true;
    }

    private void creatorNumber(Line line, int in) {
        if (member.ancestorCount == 0 && in >= 0) {
            member.creator = number(line, in + IN.length).orElse(Member.NONE);
        }
    }

    private void remember(Line line, int from, int to, boolean isInlined) {
        call = frames.names().id(line.bytes, from, Math.max(from, to));
        inlined = isInlined;
    }

    private static OptionalLong number(Line line, int from) {
        int to = line.digitsEnd(from);
        return to == from ? OptionalLong.empty() : OptionalLong.of(line.number(from, to));
    }

    /** Ends the open goroutine, if any, and hands it on. */
    void endGoroutine() {
        if (expect == Expect.NOTHING) {
            return;
        }
        if (expect != Expect.CALL) {
            unplaced(expect == Expect.CREATOR_PLACE);
        }
        expect = Expect.NOTHING;
        boolean quoted = prefix.quoted() && key.length() == StackKey.HEAD && !unavailable;
        if (!quoted) {
            block.add(key, member, header.runs(), header.system(), top);
        }
    }

    /** Forgets how the last line ended, since others were read without it. */
    void passed() {
        cut = false;
    }

    /** Whether a goroutine is being read. */
    boolean open() {
        return expect != Expect.NOTHING;
    }

    /** Ends the document; true if the text stops inside a goroutine. */
    boolean endDocument(Line last) {
        boolean open = expect != Expect.NOTHING && cut;
        endGoroutine();
        boolean tail = cut && !last.terminated && block.open();
        return (open || tail) && block.open();
    }
}
