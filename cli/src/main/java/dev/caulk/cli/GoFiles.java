package dev.caulk.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the Go files below a directory as the go tool does: directories named {@code testdata} and those that start with
 * {@code _} or {@code .} are left out, links are not followed.
 */
final class GoFiles extends SimpleFileVisitor<Path> {
    private final Path top;
    private final int atMost;
    private final List<Path> files = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private GoFiles(Path top, int atMost) {
        this.top = top;
        this.atMost = atMost;
    }

    /** All Go files below a directory, sorted, and what could not be read. */
    static GoFiles below(Path directory) throws IOException {
        return walk(directory, Integer.MAX_VALUE);
    }

    /** Whether there is any Go file below a directory. */
    static boolean existBelow(Path directory) throws IOException {
        return !walk(directory, 1).files.isEmpty();
    }

    /** The directory itself may be a link. */
    private static GoFiles walk(Path directory, int atMost) throws IOException {
        Path top = Files.isSymbolicLink(directory) ? directory.toRealPath() : directory;
        GoFiles found = new GoFiles(top, atMost);
        Files.walkFileTree(top, found);
        found.files.replaceAll(file -> directory.resolve(top.relativize(file)));
        found.files.sort(null);
        return found;
    }

    List<Path> files() {
        return files;
    }

    /** One sentence for each directory that could not be read. */
    List<String> unreadable() {
        return unreadable;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        Path name = directory.getFileName();
        if (directory.equals(top) || name == null) {
            return FileVisitResult.CONTINUE;
        }
        return isLeftOut(name.toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    private static boolean isLeftOut(String name) {
        return name.equals("testdata") || name.startsWith("_") || name.startsWith(".");
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && file.toString().endsWith(".go")) {
            files.add(file);
        }
        return files.size() >= atMost ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        unreadable.add("cannot read " + file + ": " + Reason.of(e));
        return FileVisitResult.CONTINUE;
    }
}
