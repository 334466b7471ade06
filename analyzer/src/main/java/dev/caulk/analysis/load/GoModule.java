package dev.caulk.analysis.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A module: what its go.mod says, as far as it matters here.
 *
 * @param declared whether there is a go.mod; otherwise the module is named after its directory
 * @param replaced import path prefixes that local directories stand for
 */
record GoModule(Path directory, String path, Optional<String> goVersion, boolean declared, Map<String, Path> replaced) {
    static GoModule undeclared(Path directory) {
        Path name = directory.getFileName();
        return new GoModule(directory, name == null ? "root" : name.toString(), Optional.empty(), false, Map.of());
    }

    /** Reads a go.mod; one that cannot be read, or says nothing, is none. */
    static Optional<GoModule> read(Path directory) {
        Path file = directory.resolve("go.mod");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(directory, Files.readString(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static GoModule parse(Path directory, String text) {
        Optional<String> path = Optional.empty();
        Optional<String> version = Optional.empty();
        Map<String, Path> replaced = new TreeMap<>();
        String block = "";
        for (String line : text.lines().toList()) {
            String[] words = words(line);
            if (words.length == 0) {
                continue;
            }
            if (words[0].equals(")")) {
                block = "";
            } else if (words.length > 1 && words[1].equals("(")) {
                block = words[0];
            } else if (words[0].equals("module") && words.length > 1) {
                path = Optional.of(words[1]);
            } else if (words[0].equals("go") && words.length > 1 && block.isEmpty()) {
                version = Optional.of(words[1]);
            } else {
                replacement(directory, block, words, replaced);
            }
        }
        GoModule fallback = undeclared(directory);
        return new GoModule(directory, path.orElse(fallback.path), version, true, replaced);
    }

    private static String[] words(String line) {
        int comment = line.indexOf("//");
        String code = (comment < 0 ? line : line.substring(0, comment)).strip().replaceAll("[\"`]", "");
        return code.isEmpty() ? new String[0] : code.split("\\s+");
    }

    private static void replacement(Path directory, String block, String[] words, Map<String, Path> replaced) {
        int first = block.equals("replace") ? 0 : words[0].equals("replace") ? 1 : words.length;
        for (int i = first; i + 1 < words.length; i++) {
            boolean local = words[i + 1].startsWith("./") || words[i + 1].startsWith("../") || words[i + 1].equals(".");
            if (words[i].equals("=>") && local) {
                replaced.put(words[first], directory.resolve(words[i + 1]).normalize());
            }
        }
    }

    /** The import path of a directory of this module. Modules std and cmd of the Go tree are their own prefix, or none. */
    String importPath(Path inside) {
        String rest = directory.relativize(inside).toString().replace('\\', '/');
        if (rest.isEmpty()) {
            return path;
        }
        return declared && path.equals("std") ? rest : path + "/" + rest;
    }
}
