package dev.caulk.profile;

import java.util.Arrays;

/** What the names of functions and files tell of stacks; each name is looked at once. */
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

    private static final int KNOWN = 16;
    private final FrameTable frames;
    private byte[] names = new byte[64];
    private byte[] files = new byte[64];

    NameFacts(FrameTable frames) {
        this.frames = frames;
    }

    /** Of the function of a frame. */
    int of(int frame) {
        int name = frames.nameOf(frame);
        if (name >= names.length) {
            names = Arrays.copyOf(names, Math.max(name + 1, names.length * 2));
        }
        if (names[name] == 0) {
            boolean own = frames.names().startsWith(name, MAIN_PACKAGE);
            names[name] = (byte)
                    (KNOWN | (own ? ownFunction(name) : function(frames.names().text(name))));
        }
        return names[name];
    }

    /** Functions of package main can be many, and nothing but the program's own. */
    private int ownFunction(int name) {
        boolean main = frames.names().length(name) == MAIN_FUNCTION.length()
                && frames.names().text(name).equals(MAIN_FUNCTION);
        return OUTSIDE | USER | (main ? MAIN : 0);
    }

    private static int function(String name) {
        return (IdleGoroutines.isRuntime(name) ? 0 : OUTSIDE)
                | (AllowList.has(name) ? LISTED : 0)
                | (UserFrames.isUserFunction(name) ? USER : 0);
    }

    /** Whether the file of a frame is one of a library. */
    boolean inLibrary(int frame) {
        int file = frames.fileOf(frame);
        if (file == FrameTable.NONE) {
            return false;
        }
        if (file >= files.length) {
            files = Arrays.copyOf(files, Math.max(file + 1, files.length * 2));
        }
        if (files[file] == 0) {
            files[file] = UserFrames.isLibraryPath(frames.files().text(file)) ? (byte) 1 : (byte) -1;
        }
        return files[file] > 0;
    }
}
