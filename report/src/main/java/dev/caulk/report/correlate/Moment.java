package dev.caulk.report.correlate;

import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A snapshot, its stacks resolved against the source, and the resources that it shows.
 *
 * @param bySymbol the stacks that have the symbol in a frame or as their creator, so that thousands of findings do not each read all
 */
record Moment(
        Snapshot snapshot, List<Stack> stacks, Map<String, List<Stack>> bySymbol, List<ConnectionEstimate> estimates) {
    static Moment of(Snapshot snapshot, SourceIndex index, Estimator estimator) {
        List<Stack> stacks =
                snapshot.groups().stream().map(group -> Stack.of(group, index)).toList();
        Map<String, List<Stack>> bySymbol = new HashMap<>();
        for (Stack stack : stacks) {
            for (String symbol : symbols(stack)) {
                bySymbol.computeIfAbsent(symbol, key -> new ArrayList<>()).add(stack);
            }
        }
        return new Moment(snapshot, stacks, bySymbol, estimator.estimate(snapshot));
    }

    private static Set<String> symbols(Stack stack) {
        Set<String> symbols = new LinkedHashSet<>();
        stack.frames().forEach(call -> symbols.add(call.symbol()));
        stack.creator().ifPresent(call -> symbols.add(call.symbol()));
        return symbols;
    }

    /** The stacks that name a function. */
    List<Stack> naming(String symbol) {
        return bySymbol.getOrDefault(Symbols.canonical(symbol), List.of());
    }

    /** How many resources of a kind are held. */
    long units(String kind) {
        return estimates.stream()
                .filter(e -> e.kind().equals(kind))
                .mapToLong(ConnectionEstimate::units)
                .sum();
    }
}
