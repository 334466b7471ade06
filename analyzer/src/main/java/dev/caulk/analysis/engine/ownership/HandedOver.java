package dev.caulk.analysis.engine.ownership;

import dev.caulk.model.Acquires;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What a function hands to its callers: of each kind the first thing, and others that come in other results.
 *
 * @param things in the order in which they are acquired
 */
record HandedOver(List<Thing> things) {
    /** Nothing. */
    static final HandedOver NOTHING = new HandedOver(List.of());

    /**
     * One thing.
     *
     * @param results what the results are to it
     * @param first whether it is the first of its kind
     */
    record Thing(Resource resource, SortedMap<Integer, Role> results, boolean first) {
        private Acquires.Kind kind() {
            return resource.acquires().kind();
        }

        private boolean apart(Thing other) {
            return kind() != other.kind() || Collections.disjoint(leading(), other.leading());
        }

        private List<Integer> leading() {
            return results.entrySet().stream()
                    .filter(result -> result.getValue().leads())
                    .map(result -> result.getKey())
                    .toList();
        }
    }

    /** Copies the list. */
    HandedOver {
        things = List.copyOf(things);
    }

    static HandedOver of(Resource resource, SortedMap<Integer, Role> results) {
        return new HandedOver(List.of(new Thing(resource, results, true)));
    }

    /** Both, as far as they can be told apart by the results that they come in. */
    HandedOver and(HandedOver later) {
        List<Thing> all = new ArrayList<>(things);
        for (Thing thing : later.things()) {
            if (all.stream().allMatch(thing::apart)) {
                boolean first = all.stream().noneMatch(other -> other.kind() == thing.kind());
                all.add(new Thing(thing.resource(), thing.results(), first));
            }
        }
        return new HandedOver(all);
    }

    /** Whether a caller gets a thing like that of another function: of the same kind and, where there are several, in the same results. */
    boolean has(Thing thing) {
        return things.stream()
                .anyMatch(own -> own.kind() == thing.kind()
                        && (own.first() && thing.first() || own.leading().equals(thing.leading())));
    }

    int count() {
        return things.size();
    }
}
