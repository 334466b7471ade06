package dev.caulk.analysis.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Walks one named directory, which may be a link; links to directories below it are not followed. It goes by names of files: what
 * {@link Files#walkFileTree} makes of each takes three times as long, which for a small tree is a tenth of parsing it.
 */
final class DirectoryWalk {
    private static final String GO = ".go";
    private static final String MODULE_FILE = "go.mod";

    private final TreeWalk tree;
    private final Path root;
    private final boolean once;
    private final IgnoredDirectories ignored;
    private boolean met;

    /**
     * @param tree takes what is found
     * @param root absolute and normalised
     * @param once whether one Go file is enough
     */
    DirectoryWalk(TreeWalk tree, Path root, boolean once) {
        this.tree = tree;
        this.root = root;
        this.once = once;
        this.ignored = new IgnoredDirectories(root);
    }

    /**
     * Walks the directory.
     *
     * @param shown its name in reports
     * @return whether it holds any Go file that is not left out
     */
    boolean walk(String shown) {
        inside(root, shown, Optional.empty());
        return met;
    }

    /**
     * @param exclusion why files in it are left out, if they are
     */
    private void inside(Path directory, String shown, Optional<String> exclusion) {
        Optional<String[]> names = Optional.ofNullable(directory.toFile().list());
        if (names.isEmpty()) {
            ignored.notice(directory.resolve(MODULE_FILE));
            listed(directory, shown, exclusion, true);
            return;
        }
        boolean all = true;
        for (String name : names.get()) {
            boolean plain = isAscii(name);
            all &= plain;
            if (plain && name.equals(MODULE_FILE)) {
                ignored.notice(directory.resolve(name));
            }
        }
        String prefix = prefix(shown);
        for (String name : names.get()) {
            if (isAscii(name)) {
                plain(directory, name, prefix, exclusion);
            }
            if (once && met) {
                return;
            }
        }
        if (!all) {
            listed(directory, shown, exclusion, false);
        }
    }

    private void plain(Path directory, String name, String prefix, Optional<String> exclusion) {
        File file = new File(directory.toString(), name);
        if (name.endsWith(GO) && file.isFile()) {
            file(directory.resolve(name), name, prefix, exclusion);
        } else if (file.isDirectory()) {
            Path path = directory.resolve(name);
            if (!Files.isSymbolicLink(path)) {
                directory(path, name, prefix, exclusion);
            }
        }
    }

    /**
     * Takes the files that have names beyond ASCII, which may not survive being made text (the locale decides), or all, where the
     * directory has such a name itself or cannot be read.
     */
    private void listed(Path directory, String shown, Optional<String> exclusion, boolean asciiToo) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!asciiToo && isAscii(name)) {
                    continue;
                }
                if (name.endsWith(GO) && Files.isRegularFile(entry)) {
                    file(entry, name, prefix(shown), exclusion);
                } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    directory(entry, name, prefix(shown), exclusion);
                }
            }
        } catch (DirectoryIteratorException e) {
            tree.cannotRead(shown, Optional.ofNullable(e.getCause()).orElseGet(() -> new IOException(e)));
        } catch (IOException e) {
            tree.cannotRead(shown, e);
        }
    }

    private void directory(Path directory, String name, String prefix, Optional<String> exclusion) {
        if (!name.equals(".git")) {
            inside(directory, prefix + name, exclusion.isPresent() ? exclusion : exclusion(directory, name));
        }
    }

    private Optional<String> exclusion(Path directory, String name) {
        if (name.equals("testdata") || name.equals("vendor") && !tree.walksVendor()) {
            return Optional.of(name + " directory");
        }
        if (isHidden(name)) {
            return Optional.of("directory that begins with _ or .");
        }
        return ignored.contains(directory) ? Optional.of("directory that go.mod ignores") : Optional.empty();
    }

    private void file(Path file, String name, String prefix, Optional<String> exclusion) {
        if (exclusion.isPresent()) {
            tree.leaveOut(file, exclusion.get());
        } else if (isHidden(name)) {
            tree.leaveOut(file, "file that begins with _ or .");
        } else {
            met = true;
            tree.take(new SourcePath(file, prefix + name, root, false));
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith("_") || name.startsWith(".");
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String prefix(String directory) {
        return directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
    }
}
