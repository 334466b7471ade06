package dev.caulk.analysis.types;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Packages whose declarations have been read, ready for their function bodies, which are typed package by package. */
public final class DeclaredPackages {
    private final List<PackageScope> scopes;

    DeclaredPackages(List<PackageScope> declared) {
        scopes = List.copyOf(declared);
    }

    /** What is left to type of a package. */
    public interface Typing {
        /**
         * Types the bodies, once.
         *
         * @param files those that were declared, their functions now with bodies; all other nodes are the same
         */
        TypedPackage of(List<SourceUnit> files);
    }

    /** What becomes of a package; several threads ask at once. */
    public interface Use<P> {
        /** Makes something of the package with that index. */
        P of(int index, Typing typing);
    }

    /** Types the bodies of all packages, once, and answers with what becomes of each, in their order. */
    public <P> List<P> type(int jobs, Use<P> use) {
        int count = scopes.size();
        AtomicReferenceArray<P> results = new AtomicReferenceArray<>(count);
        AtomicInteger next = new AtomicInteger();
        Threads.run(jobs, () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                PackageScope scope = scopes.get(i);
                results.set(i, use.of(i, scope::typeBodies));
            }
        });
        return IntStream.range(0, count).mapToObj(results::get).toList();
    }
}
