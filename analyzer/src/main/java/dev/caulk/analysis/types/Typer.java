package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Types all packages of a tree. First one thread reads every declaration, each when it is first needed, so that order and
 * cycles do not matter; then function bodies are typed, package by package, by several threads. The result does not depend on
 * how many.
 */
public final class Typer {
    /** Deeply nested code recurses deeply; the parser bounds the nesting. */
    private static final long STACK_BYTES = 512L << 20;

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
        List<PackageScope> scopes = new ArrayList<>();
        run(1, () -> declare(packages, scopes));
        AtomicInteger next = new AtomicInteger();
        run(jobs, () -> {
            for (int i = next.getAndIncrement(); i < scopes.size(); i = next.getAndIncrement()) {
                scopes.get(i).typeBodies();
            }
        });
        return scopes.stream()
                .map(s -> new TypedPackage(s.namedTypes(), s.info()))
                .toList();
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
        world.seal();
    }

    private static void run(int threads, Runnable work) {
        Failures failures = new Failures();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < Math.max(1, threads); i++) {
            Thread thread = new Thread(null, work, "caulk-types-" + i, STACK_BYTES);
            thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
            thread.start();
            running.add(thread);
        }
        running.forEach(Typer::join);
        failures.rethrow();
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
