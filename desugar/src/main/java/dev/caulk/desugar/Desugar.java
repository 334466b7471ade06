package dev.caulk.desugar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rewrites the class files below directories: {@code Desugar DIR...}. Each lambda and method reference becomes a class, each method that a
 * record has by nature becomes code, and neither is linked by {@code invokedynamic} any more. A run without C2 pays a native call for
 * each capturing lambda that it makes, method handles for each {@code hashCode} of a record, and a class for each of both when it first
 * comes there, which no class archive can hold unless the archive's own run had come there too.
 */
public final class Desugar {
    private static final String CLASS = ".class";

    private final Path root;
    private final Nests nests = new Nests();

    private Desugar(Path root) {
        this.root = root;
    }

    /**
     * Rewrites.
     *
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] directories) throws IOException {
        for (String directory : directories) {
            new Desugar(Path.of(directory)).rewriteAll();
        }
    }

    private void rewriteAll() throws IOException {
        for (Path file : files()) {
            rewrite(file);
        }
        for (String host : nests.hosts()) {
            Path file = file(host);
            Files.write(file, nests.addMembers(host, Files.readAllBytes(file)));
        }
        for (Path file : files()) {
            if (LambdaClass.isName(name(file)) && !isOfSomething(name(file))) {
                Files.delete(file);
            }
        }
    }

    private void rewrite(Path file) throws IOException {
        ClassRewrite rewrite = new ClassRewrite(Files.readAllBytes(file));
        if (!rewrite.isChanged()) {
            return;
        }
        for (LambdaClass lambda : rewrite.lambdas()) {
            Files.write(file(lambda.name()), lambda.bytes());
            nests.add(lambda.host(), lambda.name());
        }
        Files.write(file, rewrite.bytes());
    }

    /** Whether the class that a lambda was of knows it; the compiler leaves those of earlier builds where they are. */
    private boolean isOfSomething(String lambda) throws IOException {
        Path outer = file(LambdaClass.outerOf(lambda));
        return Files.exists(outer) && Nests.mentions(Files.readAllBytes(outer), lambda);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(CLASS)).sorted().toList();
        }
    }

    private Path file(String name) {
        return root.resolve(name + CLASS);
    }

    private String name(Path file) {
        String name =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        return name.substring(0, name.length() - CLASS.length());
    }
}
