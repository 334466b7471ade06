package dev.caulk.profile;

import java.util.Arrays;
import java.util.Optional;

/** What function names tell of a stack: which are the runtime's own, and what a goroutine that stands in them waits for. */
final class FrameKinds {
    private static final byte UNKNOWN = 0;
    private static final byte PLAIN = 1;
    private static final byte RUNTIME = 2;
    private static final byte EXIT = 3;

    private final Symbols symbols;
    private byte[] kinds = new byte[64];
    private int[] waits = new int[64];

    FrameKinds(Symbols symbols) {
        this.symbols = symbols;
    }

    private byte kind(int frame) {
        int name = symbols.frames().nameOf(frame);
        if (name >= kinds.length) {
            kinds = Arrays.copyOf(kinds, Math.max(name + 1, kinds.length * 2));
            waits = Arrays.copyOf(waits, kinds.length);
        }
        if (kinds[name] == UNKNOWN) {
            String text = symbols.frames().names().text(name);
            kinds[name] = classify(text);
            Optional<String> wait = WaitStates.of(text);
            waits[name] = wait.isPresent() ? symbols.texts().id(wait.get()) : symbols.none();
        }
        return kinds[name];
    }

    private static byte classify(String name) {
        if (name.equals("runtime.goexit")) {
            return EXIT;
        }
        return name.startsWith("runtime.") || name.startsWith("internal/runtime/") ? RUNTIME : PLAIN;
    }

    /**
     * Makes a whole stack what {@code ?debug=1} prints of it: without the runtime's own frames at the top, which tell the
     * state, and without {@code runtime.goexit}. A stack of nothing else keeps them.
     */
    void settle(StackKey key) {
        int state = symbols.none();
        int shown = StackKey.HEAD;
        while (shown < key.length() && isHidden(key.get(shown))) {
            state = state == symbols.none() ? wait(key.get(shown)) : state;
            shown++;
        }
        if (shown < key.length() && wait(key.get(shown)) != symbols.none()) {
            state = wait(key.get(shown));
        }
        key.state(state);
        if (shown < key.length()) {
            key.dropUntil(shown);
        }
        int last = key.length() - 1;
        if (last > StackKey.HEAD && key.get(last) >= 0 && kind(key.get(last)) == EXIT) {
            key.dropLast();
        }
    }

    private boolean isHidden(int frame) {
        return frame >= 0 && (kind(frame) == RUNTIME || kind(frame) == EXIT);
    }

    /** What a goroutine in a frame waits for, as a number of a text. */
    private int wait(int frame) {
        if (frame < 0) {
            return symbols.none();
        }
        kind(frame);
        return waits[symbols.frames().nameOf(frame)];
    }

    /** Whether a frame gives a lock back, as the innermost ones of a mutex profile do. */
    boolean unlocks(int frame) {
        String name = frame < 0 ? "" : symbols.frames().frame(frame).function();
        return name.endsWith("Unlock")
                || name.startsWith("runtime.unlock")
                || name.equals("runtime._LostContendedRuntimeLock");
    }
}
