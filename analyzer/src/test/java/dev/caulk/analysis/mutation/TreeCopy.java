package dev.caulk.analysis.mutation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Copies what an audit reads of a tree, so that it can be edited. */
final class TreeCopy {
    private static final Set<String> MODULE_FILES = Set.of("go.mod", "go.work", "modules.txt");

    private TreeCopy() {}

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean hidden = String.valueOf(directory.getFileName()).startsWith(".") && !directory.equals(from);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(file.getFileName());
                boolean source = name.endsWith(".go") && !name.endsWith("_test.go");
                if (attributes.isRegularFile() && (source || MODULE_FILES.contains(name))) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
