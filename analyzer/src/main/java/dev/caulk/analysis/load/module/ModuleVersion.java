package dev.caulk.analysis.load.module;

/**
 * A version of a module.
 *
 * @param path such as {@code golang.org/x/net}
 * @param version such as {@code v0.30.0}
 */
public record ModuleVersion(String path, String version) {}
