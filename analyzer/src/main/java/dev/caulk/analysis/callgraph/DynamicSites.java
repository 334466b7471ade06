package dev.caulk.analysis.callgraph;

import java.util.ArrayList;
import java.util.List;

/** Calls and method values whose target depends on what a value is. */
final class DynamicSites {
    /**
     * A call or method value.
     *
     * @param function the function it stands in, by number
     * @param op its Op
     * @param value the interface or function value, an Op
     * @param method the method called; empty for a function value
     */
    record Site(int function, int op, int value, String method) {}

    private final List<Site> calls = new ArrayList<>();
    private final List<Site> methodValues = new ArrayList<>();
    private final List<Site> iterations = new ArrayList<>();

    void call(Site site) {
        calls.add(site);
    }

    void methodValue(Site site) {
        methodValues.add(site);
    }

    void iteration(Site site) {
        iterations.add(site);
    }

    List<Site> calls() {
        return calls;
    }

    List<Site> methodValues() {
        return methodValues;
    }

    /** Loops over iterator functions. */
    List<Site> iterations() {
        return iterations;
    }
}
