package dev.caulk.analysis.ops;

import dev.caulk.analysis.types.NamedType;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that later phases know of a package; once its types are detached ({@link FactTypes#detach}), nothing in it refers to a syntax
 * tree. Equal sources give equal facts, except that type parameters are new types each time; their bytes are equal in any case.
 *
 * @param path import path
 * @param name the name in its package clause
 * @param goVersion whose behaviour its module asks for, such as {@code 1.22}
 * @param imports import paths, sorted
 * @param functions sorted by id; initialisers of package variables are in the synthetic function {@code init}
 * @param types the named types it declares, by name
 */
public record PackageFacts(
        String path,
        String name,
        String modulePath,
        Optional<String> goVersion,
        List<String> imports,
        List<FunctionFacts> functions,
        SortedMap<String, NamedType> types) {}
