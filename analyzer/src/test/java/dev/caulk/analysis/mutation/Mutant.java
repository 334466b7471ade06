package dev.caulk.analysis.mutation;

import dev.caulk.syntax.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One leak, or one neutral edit, in one function.
 *
 * @param at where the edit is
 * @param function the declared function that it is in
 * @param importPath of the package
 * @param name of the function, as in runtime symbols without the package
 * @param ordinal among the edits of this operator in the function, from 0
 * @param what it does, in words
 * @param touched the name of the resource, channel or lock
 * @param root of the tree
 */
record Mutant(
        Operator operator,
        Span at,
        Span function,
        String importPath,
        String name,
        int ordinal,
        List<Edit> edits,
        String what,
        String touched,
        String root) {
    /** Mutants are taken in this order, which nothing that an audit finds has a part in. */
    String key() {
        String text = operator.id() + " " + path() + " " + name + " " + ordinal;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The file, from the root of the tree. */
    String path() {
        return at.file().path().substring(root.length() + 1);
    }

    /** Whether bytes of the mutated file belong to the function, or to a helper that the edit put below all functions. */
    boolean covers(Span span) {
        if (!span.file().equals(at.file())) {
            return false;
        }
        int growth = edits.stream()
                .filter(e -> e.start() < function.end())
                .mapToInt(Edit::growth)
                .sum();
        return span.start() >= function.start() && span.start() < function.end() + growth;
    }

    /** File, line, edit. */
    String describe() {
        return path() + ":" + at.line() + " " + name + ": " + what;
    }
}
