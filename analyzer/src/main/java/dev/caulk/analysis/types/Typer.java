package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

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
        return type(packages, jobs, (index, typed) -> typed);
    }

    /** What becomes of a typed package; several threads ask at once. */
    public interface Use<P> {
        /** Makes something of the package with that index. */
        P of(int index, TypedPackage typed);
    }

    /** Types the packages, and answers with what becomes of each, in their order. */
    public <P> List<P> type(List<SourcePackage> packages, int jobs, Use<P> use) {
        List<PackageScope> scopes = new ArrayList<>();
        run(1, () -> declare(packages, scopes));
        AtomicReferenceArray<P> results = new AtomicReferenceArray<>(scopes.size());
        AtomicInteger next = new AtomicInteger();
        run(jobs, () -> {
            for (int i = next.getAndIncrement(); i < scopes.size(); i = next.getAndIncrement()) {
                PackageScope scope = scopes.get(i);
                scope.typeBodies();
                results.set(i, use.of(i, new TypedPackage(scope.namedTypes(), scope.takeInfo())));
            }
        });
        return IntStream.range(0, scopes.size()).mapToObj(results::get).toList();
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
