package dev.caulk.analysis.engine.ownership;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** What the branches of a path have told of booleans, errors and variables that do not lead to the resource. */
final class PathFacts {
    private final SortedMap<Integer, Boolean> facts = new TreeMap<>();
    private final SortedMap<Integer, Boolean> variables = new TreeMap<>();
    private final SortedMap<String, Boolean> flags = new TreeMap<>();
    private final SortedSet<Integer> sentinels = new TreeSet<>();
    private final SortedMap<Integer, SortedSet<String>> excluded = new TreeMap<>();
    private Optional<String> contract = Optional.empty();
    private boolean errorIsNil;
    private boolean doubtful;

    PathFacts copy() {
        PathFacts copy = new PathFacts();
        copy.facts.putAll(facts);
        copy.variables.putAll(variables);
        copy.flags.putAll(flags);
        copy.sentinels.addAll(sentinels);
        excluded.forEach((value, constants) -> copy.excluded.put(value, new TreeSet<>(constants)));
        copy.contract = contract;
        copy.errorIsNil = errorIsNil;
        copy.doubtful = doubtful;
        return copy;
    }

    /** That a boolean is true or a value nil, or that it is not. */
    Optional<Boolean> of(int value) {
        return Optional.ofNullable(facts.get(value));
    }

    void learn(int value, boolean holds) {
        facts.put(value, holds);
    }

    /** Nothing is known any more of a value that is made anew. */
    void forget(int value) {
        facts.remove(value);
        excluded.remove(value);
    }

    /** Forgets values that the next round of a loop makes anew. */
    void forget(IntPredicate values) {
        facts.keySet().removeIf(values::test);
        excluded.keySet().removeIf(values::test);
    }

    /** Whether the variable in a cell is nil, or true where it is a boolean, as far as the path tells. */
    Optional<Boolean> ofVariable(int pointer) {
        return Optional.ofNullable(variables.get(pointer));
    }

    void variable(int pointer, Optional<Boolean> fact) {
        fact.ifPresentOrElse(holds -> variables.put(pointer, holds), () -> variables.remove(pointer));
    }

    /** What the path has stored in a boolean, by the place's name. */
    Optional<Boolean> flag(String place) {
        return Optional.ofNullable(flags.get(place));
    }

    void flag(String place, Optional<Boolean> holds) {
        holds.ifPresentOrElse(value -> flags.put(place, value), () -> flags.remove(place));
    }

    /** Forgets places whose names begin alike. */
    void forgetFlags(String prefix) {
        flags.keySet().removeIf(place -> place.startsWith(prefix));
    }

    /** Whether a boolean is false only when the resource has released itself. */
    boolean isSentinel(int value) {
        return sentinels.contains(value);
    }

    void sentinel(int value, boolean is) {
        if (is) {
            sentinels.add(value);
        } else {
            sentinels.remove(value);
        }
    }

    /** The constants that a value is known not to be, one more among them. */
    SortedSet<String> exclude(int value, String constant) {
        SortedSet<String> constants = excluded.computeIfAbsent(value, v -> new TreeSet<>());
        constants.add(constant);
        return constants;
    }

    /** What somebody else must have broken their word about for the path to be taken. */
    Optional<String> contract() {
        return contract;
    }

    void contract(String broken) {
        contract = contract.or(() -> Optional.of(broken));
    }

    /** Whether the error was looked at in a way that does not tell whether it is nil. */
    boolean doubtful() {
        return doubtful && !errorIsNil;
    }

    void doubt() {
        doubtful = true;
    }

    /** The error of the acquisition is known to be nil. */
    void noError() {
        errorIsNil = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathFacts that
                && facts.equals(that.facts)
                && variables.equals(that.variables)
                && flags.equals(that.flags)
                && sentinels.equals(that.sentinels)
                && excluded.equals(that.excluded)
                && contract.equals(that.contract)
                && errorIsNil == that.errorIsNil
                && doubtful == that.doubtful;
    }

    @Override
    public int hashCode() {
        return Objects.hash(facts, variables, flags, excluded, contract, errorIsNil, doubtful);
    }
}
