package dev.caulk.analysis.load;

import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.TypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A package with its trees and what typing found out about them.
 *
 * @param path import path; {@code _test} appended for an external test package
 * @param name the name in its package clause
 * @param modulePath of the go.mod above it, or the name of the directory where there is none
 * @param goVersion of that module, such as {@code 1.22}
 * @param files sorted by path
 * @param types named types declared at package level, by name
 */
public record LoadedPackage(
        String path,
        String name,
        String modulePath,
        Optional<String> goVersion,
        List<String> imports,
        List<LoadedFile> files,
        SortedMap<String, NamedType> types,
        TypeInfo info) {
    /** Its functions and methods by file and place, with the ids that typing uses too. */
    public List<DeclaredFunction> functions() {
        return DeclaredFunctions.of(path, files);
    }
}
