package dev.caulk.profile;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One call of a stack, as the dump prints it.
 *
 * @param function the runtime symbol, neither unescaped nor shortened ({@code main.(*T).f.func1}); an address in hex where
 *     the dump gives no name
 * @param file the recorded path with its own separators, absent where the dump has none
 * @param line the recorded line, absent where the dump has none
 * @param inlined whether the dump marks the call as inlined; only tracebacks tell
 * @param startLine the line of the function's {@code func}, which survives edits above it; only pprof profiles tell
 */
public record Frame(String function, Optional<String> file, OptionalInt line, boolean inlined, OptionalInt startLine) {
    /** A frame whose function's first line is not known. */
    public Frame(String function, Optional<String> file, OptionalInt line, boolean inlined) {
        this(function, file, line, inlined, OptionalInt.empty());
    }

    /** Whether the dump names the function, and does not only give its address. */
    public boolean named() {
        return isName(function);
    }

    static boolean isName(String function) {
        return !function.startsWith("0x");
    }

    /** {@code function file:line}, leaving out what is absent. */
    public String display() {
        Optional<String> at = location();
        return at.isPresent() ? function + " " + at.get() : function;
    }

    /** {@code file:line}, or the file alone where no line is known. */
    public Optional<String> location() {
        return file.isPresent() && line.isPresent() ? Optional.of(file.get() + ":" + line.getAsInt()) : file;
    }
}
