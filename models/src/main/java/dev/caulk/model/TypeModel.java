package dev.caulk.model;

import java.util.List;
import java.util.Optional;

/**
 * An interface of a library, and how often the library calls what implements it.
 *
 * @param name import path and name, such as {@code log/slog.Handler}
 * @param methods its methods
 * @param root the occasion on which {@link #methods} marked as root are called
 */
public record TypeModel(String name, List<Method> methods, Optional<Root> root) {
    /** Copies the list. */
    public TypeModel {
        methods = List.copyOf(methods);
    }

    /**
     * A method of the interface.
     *
     * @param name its name
     * @param signature parameters and results, types with their import paths: {@code (context.Context, log/slog.Record)
     *     error}
     * @param root whether the library calls it on the occasion of {@link TypeModel#root}
     */
    public record Method(String name, String signature, boolean root) {}
}
