package dev.caulk.profile;

import java.util.Arrays;

/** What the names of functions, files and states tell of stacks; each is looked at once. */
final class NameFacts {
    static final String MAIN_FUNCTION = "main.main";
    static final byte[] MAIN_PACKAGE = Line.ascii("main.");

    /** Neither of the runtime itself nor an address without a name. */
    static final int OUTSIDE = 1;
    /** In the {@link AllowList}. */
    static final int LISTED = 2;

    static final int MAIN = 4;
    /** Of the program itself, by its name. */
    static final int USER = 8;
    /** Of stacks, not of names: a creator is known. */
    static final int CREATED = 16;
    /** Of states: who waits so never wakes. */
    static final int STUCK = 32;

    private static final int KNOWN = 64;

    /** As {@link FrameTable#fields}. */
    final int[] fields;
    /** By number of a function. */
    final byte[] functions;

    private final int[] others;
    private final ByteTable states;
    private final ByteTable paths;
    private final byte[] files;
    private final byte[] waits;

    NameFacts(Symbols symbols) {
        ByteTable names = symbols.frames().names();
        this.fields = symbols.frames().fields();
        this.functions = new byte[names.size()];
        this.states = symbols.texts();
        this.waits = new byte[states.size()];
        this.paths = symbols.frames().files();
        this.files = new byte[paths.size()];
        int[] some = new int[functions.length];
        int count = 0;
        for (int name = 0; name < functions.length; name++) {
            if (names.startsWith(name, MAIN_PACKAGE)) {
                // Functions of package main can be many, and nothing but the program's own.
                functions[name] = OUTSIDE | USER;
            } else {
                functions[name] = (byte) function(names.text(name));
                some[count++] = name;
            }
        }
        this.others = Arrays.copyOf(some, count);
        int main = names.known(MAIN_FUNCTION);
        if (main >= 0) {
            functions[main] |= MAIN;
        }
    }

    /** The numbers of functions that are not of package main. */
    int[] others() {
        return others;
    }

    private static int function(String name) {
        return (IdleGoroutines.isRuntime(name) ? 0 : OUTSIDE)
                | (AllowList.has(name) ? LISTED : 0)
                | (UserFrames.isUserFunction(name) ? USER : 0);
    }

    /** Of a state. */
    int state(int text) {
        if (waits[text] == 0) {
            waits[text] = (byte) (StackGroup.neverWakes(states.text(text)) ? KNOWN | STUCK : KNOWN);
        }
        return waits[text];
    }

    /** Whether the file of a frame is one of a library. */
    boolean inLibrary(int frame) {
        int file = fields[frame * FrameTable.FIELDS + 1];
        if (file == FrameTable.NONE) {
            return false;
        }
        if (files[file] == 0) {
            boolean library = paths.canBeLibrary(file) && UserFrames.isLibraryPath(paths.text(file));
            files[file] = library ? (byte) 1 : (byte) -1;
        }
        return files[file] > 0;
    }
}
