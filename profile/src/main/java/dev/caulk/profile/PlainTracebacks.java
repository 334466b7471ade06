package dev.caulk.profile;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads goroutines that look as the runtime prints them, straight from the buffer and each at one go: a short run is over before code
 * that takes lines apart with care is compiled. What looks otherwise in any way is left to {@link TracebackReader}.
 */
final class PlainTracebacks {
    private static final int NONE = -1;
    private static final byte[] START = Line.ascii("goroutine ");
    private static final byte[] COMMA = Line.ascii(", ");
    private static final byte[] MINUTES = Line.ascii(" minutes");

    private final Symbols symbols;
    private final TracebackBlock block;
    private final int running;
    private final Line line = new Line();
    private final StackKey key = new StackKey();
    private final Member member = new Member();
    private final KnownStacks known = new KnownStacks();
    private final PlainStack stack;
    private final ByteTable texts;
    private final int none;
    private byte[] bytes = new byte[0];
    private int to;
    private int lines;
    private long value;

    private boolean system;
    /** By the number of a text: 1 for wait reasons, -1 for others, 0 for those not seen yet. */
    private byte[] states = new byte[64];

    PlainTracebacks(TracebackBlock block, Symbols symbols) {
        this.block = block;
        this.symbols = symbols;
        this.stack = new PlainStack(symbols.frames(), key, member);
        this.texts = symbols.texts();
        this.none = symbols.none();
        this.running = texts.id("running");
    }

    /**
     * Reads as many goroutines as it can.
     *
     * @param from where a line starts
     * @param end where the bytes at hand end
     * @param number of the line
     * @return where the first line starts that it did not read
     */
    int read(byte[] buffer, int from, int end, int number) {
        bytes = buffer;
        to = end;
        lines = 0;
        int at = from;
        for (int next = goroutine(at, number); next != NONE; next = goroutine(at, number + lines)) {
            at = next;
        }
        return at;
    }

    /** The lines it read. */
    int lines() {
        return lines;
    }

    private int goroutine(int from, int number) {
        int start = header(from, number);
        if (start == NONE) {
            return NONE;
        }
        boolean runs = key.numbers[0] == running;
        int next = known.follow(key, bytes, start, to);
        if (next == NONE) {
            return unknown(start, runs);
        }
        Sample sample = known.found();
        member.creator = known.creator();
        lines += 1 + sample.lines;
        if (sample.group == NONE || !block.again(sample.group, member, runs, system, sample.top)) {
            key.load(sample.key);
            sample.group = block.add(key, member, runs, system, sample.top);
        }
        return next;
    }

    private int unknown(int start, boolean runs) {
        int next = stack.read(bytes, start, to);
        if (next != NONE) {
            if (!system) {
                known.learn(key, bytes, start, next, stack);
            }
            lines += 1 + stack.lines;
            block.add(key, member, runs, system, stack.top);
        }
        return next;
    }

    /** Reads {@code goroutine 7 [chan send, 2 minutes]:}; answers where the next line starts. */
    private int header(int from, int number) {
        if (!PlainStack.matches(bytes, to, START, from)) {
            return NONE;
        }
        int at = from + START.length;
        int digits = at;
        at = number(digits);
        member.line = number;
        member.goroutine = value;
        member.minutes = Member.NONE;
        member.creator = Member.NONE;
        int open = at + 1;
        at = open + 1;
        while (at < to && bytes[at] != ']' && bytes[at] != ',' && bytes[at] != '\n') {
            at++;
        }
        int end = at;
        if (PlainStack.matches(bytes, to, COMMA, at)) {
            int minutes = at + COMMA.length;
            at = number(minutes);
            member.minutes = value;
            at = at == minutes || !PlainStack.matches(bytes, to, MINUTES, at) ? end : at + MINUTES.length;
        }
        boolean plain = at + 2 < to && bytes[at] == ']' && bytes[at + 1] == ':' && bytes[at + 2] == '\n';
        if (!plain || open - digits < 2 || bytes[open - 1] != ' ' || bytes[open] != '[') {
            return otherHeader(from);
        }
        int state = texts.id(bytes, open + 1, end);
        if ((state >= states.length || states[state] <= 0) && !isState(state)) {
            return otherHeader(from);
        }
        key.start(state, 0, none);
        system = false;
        return at + 3;
    }

    /** Whether nothing but a wait reason is in a text, which can have parentheses, but not those that mark a goroutine. */
    private boolean isState(int text) {
        if (text >= states.length) {
            states = Arrays.copyOf(states, text * 2);
        }
        if (states[text] == 0) {
            states[text] = TracebackHeader.isReason(symbols.texts().text(text)) ? 1 : (byte) -1;
        }
        return states[text] > 0;
    }

    /** Where a number ends; its value stays until the next is read. */
    private int number(int from) {
        int at = from;
        value = 0;
        while (at < to && at - from < Numbers.DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
        }
        return at;
    }

    private int otherHeader(int from) {
        int end = PlainStack.newline(bytes, from, to);
        if (end == NONE || bytes[end - 1] != ':') {
            return NONE;
        }
        line.bytes = bytes;
        line.start = from;
        line.end = end;
        Optional<TracebackHeader> parsed = TracebackHeader.parse(line, symbols);
        if (parsed.isEmpty() || parsed.get().offset() != 0) {
            return NONE;
        }
        TracebackHeader header = parsed.get();
        member.goroutine = header.goroutine();
        member.minutes = header.minutes();
        key.start(header.state(), header.flags(), header.labels());
        system = header.system();
        return end + 1;
    }
}
