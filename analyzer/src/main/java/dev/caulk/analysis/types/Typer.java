package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.List;

/**
 * Types all packages of a tree. First one thread reads every declaration, each when it is first needed, so that order and
 * cycles do not matter; then function bodies are typed, package by package, by several threads. The result does not depend on
 * how many.
 */
public final class Typer {
    private final ExternalTypes externals;
    private final Dependencies dependencies;

    /** With what is known of packages without source, and nothing else outside the tree. */
    public Typer(ExternalTypes externals) {
        this(externals, Dependencies.NONE);
    }

    /** With what is known of packages without source, and the source of other packages. */
    public Typer(ExternalTypes externals, Dependencies dependencies) {
        this.externals = externals;
        this.dependencies = dependencies;
    }

    /** Types the packages, and answers in their order. */
    public List<TypedPackage> type(List<SourcePackage> packages, int jobs) {
        return declare(packages)
                .type(jobs, (index, typing) -> typing.of(packages.get(index).files()));
    }

    /** Reads all declarations of the packages, which may lack function bodies; lets go of trees as far as nothing needs them. */
    public DeclaredPackages declare(List<SourcePackage> packages) {
        List<PackageScope> scopes = new ArrayList<>();
        Threads.run(1, () -> declare(packages, scopes));
        return new DeclaredPackages(scopes);
    }

    private void declare(List<SourcePackage> packages, List<PackageScope> scopes) {
        World world = new World(externals, dependencies);
        for (SourcePackage source : packages) {
            PackageScope scope = new PackageScope(world, source, true);
            scopes.add(scope);
            world.add(scope);
        }
        scopes.forEach(PackageScope::readImports);
        scopes.forEach(PackageScope::openTypes);
        scopes.forEach(PackageScope::readTypes);
        scopes.forEach(PackageScope::readDeclarations);
        scopes.forEach(PackageScope::settle);
        world.seal();
    }
}
