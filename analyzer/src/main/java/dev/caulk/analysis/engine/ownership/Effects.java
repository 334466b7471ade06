package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The effects of all functions of a program on their parameters and captured variables. */
public final class Effects {
    private static final Summary NOTHING = new Summary(List.of(), List.of());

    private final Map<FunctionId, Summary> summaries = new HashMap<>();
    private final SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> byOwner = new TreeMap<>();

    /** The effects of one function, by position of parameter and captured variable. */
    record Summary(List<Effect> parameters, List<Effect> captured) {}

    private final Set<String> releasing = new HashSet<>();

    /**
     * With the names of methods that release something: calls of others on fields mean nothing here, and there are too many
     * of them to carry from callees to callers.
     */
    Effects(Collection<String> releasing) {
        this.releasing.addAll(releasing);
        this.releasing.add(Effect.CALL);
        this.releasing.add(Effect.RELEASE);
    }

    /** Whether calling that method on a field may release something. */
    boolean mayRelease(String method) {
        return releasing.contains(method);
    }

    boolean put(FunctionId function, Summary summary) {
        return !summary.equals(summaries.put(function, summary));
    }

    boolean knows(FunctionId function) {
        return summaries.containsKey(function);
    }

    void calledOnField(String key, String method) {
        if (mayRelease(method)) {
            fields.computeIfAbsent(key, k -> new TreeSet<>()).add(method);
        }
    }

    void calledByOwner(String key, String ownerMethod, String method) {
        byOwner.computeIfAbsent(key + "\n" + ownerMethod, k -> new TreeSet<>()).add(method);
    }

    /** The methods that methods of that name, on any owner of the field, call on it. */
    public SortedSet<String> calledByOwner(String key, String ownerMethod) {
        return byOwner.getOrDefault(key + "\n" + ownerMethod, new TreeSet<>());
    }

    /** What a function does to its parameter. */
    public Effect parameter(FunctionId function, int index) {
        return at(summaries.getOrDefault(function, NOTHING).parameters(), index);
    }

    /** What a closure does to a captured variable. */
    public Effect captured(FunctionId function, int index) {
        return at(summaries.getOrDefault(function, NOTHING).captured(), index);
    }

    private static Effect at(List<Effect> effects, int index) {
        return index >= 0 && index < effects.size() ? effects.get(index) : Effect.NONE;
    }

    /** The methods that any function of the program calls on a field. */
    public SortedSet<String> calledOnField(String key) {
        return fields.getOrDefault(key, new TreeSet<>());
    }
}
