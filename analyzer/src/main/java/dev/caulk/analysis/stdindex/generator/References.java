package dev.caulk.analysis.stdindex.generator;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the printed declarations of a package mention, and what could not be printed. */
final class References {
    private final SortedSet<String> own = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> foreign = new TreeMap<>();
    private final SortedSet<String> hiddenMethods = new TreeSet<>();
    private final SortedSet<String> typeParameters = new TreeSet<>();
    private final SortedSet<String> problems = new TreeSet<>();

    void mentionOwn(String name) {
        own.add(name);
    }

    void mention(String path, String name) {
        foreign.computeIfAbsent(path, p -> new TreeSet<>()).add(name);
    }

    void mentionHiddenMethod(String name) {
        hiddenMethods.add(name);
    }

    void mentionTypeParameter(String name) {
        typeParameters.add(name);
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    /** Names of the package itself. */
    SortedSet<String> own() {
        return own;
    }

    /** Names of other packages, by import path. */
    SortedMap<String, SortedSet<String>> foreign() {
        return foreign;
    }

    /** Unexported methods of its interfaces. */
    SortedSet<String> hiddenMethods() {
        return hiddenMethods;
    }

    /** Names that type parameters have somewhere. */
    SortedSet<String> typeParameters() {
        return typeParameters;
    }

    SortedSet<String> problems() {
        return problems;
    }
}
