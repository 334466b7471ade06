package dev.caulk.profile;

import java.util.Optional;

/** Tells the frames of the audited program from those of libraries. */
public final class UserFrames {
    private UserFrames() {}

    /** The innermost frame of the program itself: not of the standard library, the module cache or a vendor directory. */
    public static Optional<Frame> innermost(StackGroup group) {
        for (Frame frame : group.frames()) {
            if (isUser(frame)) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    /** The innermost frame outside of package runtime, which is the innermost of all where there is none. */
    public static Optional<Frame> outsideRuntime(StackGroup group) {
        for (Frame frame : group.frames()) {
            if (!isRuntime(frame)) {
                return Optional.of(frame);
            }
        }
        return group.frames().isEmpty()
                ? Optional.empty()
                : Optional.of(group.frames().get(0));
    }

    /** Whether a frame is one of package runtime. */
    static boolean isRuntime(Frame frame) {
        return frame.function().startsWith("runtime.");
    }

    /** Whether a frame is of the program itself. */
    public static boolean isUser(Frame frame) {
        if (!isUserFunction(frame.function())) {
            return false;
        }
        Optional<String> file = frame.file();
        return file.isEmpty() || !isLibraryPath(file.get());
    }

    /** Whether a name can be one of the program itself. */
    static boolean isUserFunction(String function) {
        return Frame.isName(function) && !StandardLibrary.hasFunction(function);
    }

    /** Whether a file is one of a module cache or a vendor directory. */
    static boolean isLibraryPath(String file) {
        String path = file.indexOf('\\') < 0 ? file : file.replace('\\', '/');
        return SourcePath.module(path).isPresent() || path.contains("/vendor/") || path.startsWith("external/");
    }
}
