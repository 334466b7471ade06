package dev.caulk.analysis.load.locate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An installation of Go. */
final class GoRoot {
    private final Path root;
    private final GoModule std;
    private final GoModule cmd;

    GoRoot(Path root) {
        this.root = root.toAbsolutePath().normalize();
        Path source = this.root.resolve("src");
        this.std = module(source, "std");
        this.cmd = module(source.resolve("cmd"), "cmd");
    }

    /** Before Go 1.12 they had no go.mod; they are the same modules all the same. */
    private static GoModule module(Path directory, String path) {
        GoModule undeclared = GoModule.undeclared(directory);
        return new GoModule(directory, path, GoModule.Kind.DECLARED, undeclared.file(), Optional.empty());
    }

    /** Modules std and cmd. */
    List<GoModule> modules() {
        return List.of(cmd, std);
    }

    /** Such as {@code go1.26.8}; empty when it does not say. */
    Optional<String> version() {
        try {
            byte[] text = Files.readAllBytes(root.resolve("VERSION"));
            return new String(text, StandardCharsets.UTF_8).lines().findFirst().map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
