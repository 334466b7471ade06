package dev.caulk.analysis.engine.lock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way to an object in terms of one function: from a root through fields. Pointers and what they point to are not told apart.
 *
 * @param root where the way starts
 * @param number of the parameter, captured variable or value
 * @param symbol of the global; otherwise empty
 * @param steps fields as {@code owner#field}, elements in brackets, {@code *} for what is in a captured variable
 */
public record LockPath(Root root, int number, String symbol, List<String> steps) implements Comparable<LockPath> {
    /** An element of a container, whichever. */
    static final String ANY_ELEMENT = "[*]";

    static final String CONTENT = "*";
    private static final int LONGEST = 6;
    private static final Comparator<LockPath> ORDER = Comparator.comparing(LockPath::root)
            .thenComparingInt(LockPath::number)
            .thenComparing(LockPath::symbol)
            .thenComparing(path -> String.join("\n", path.steps));

    /** What a way starts at. */
    public enum Root {
        /** A parameter, the receiver being the first. */
        PARAM,
        /** A captured variable of a closure. */
        FREE,
        /** A package-level variable. */
        GLOBAL,
        /** What an Op defines. */
        VALUE,
        /** What the Op defined the time before, in a loop. */
        OLD_VALUE,
        /** Nobody knows which object it is; the symbol says what is known of all such. */
        SOMEWHERE
    }

    /** Copies the steps. */
    public LockPath {
        steps = List.copyOf(steps);
    }

    static LockPath of(Root root, int number) {
        return new LockPath(root, number, "", List.of());
    }

    static LockPath global(String symbol) {
        return new LockPath(Root.GLOBAL, 0, symbol, List.of());
    }

    /** Some object that has such a lock. */
    static LockPath somewhere(String key) {
        return new LockPath(Root.SOMEWHERE, 0, key, List.of());
    }

    /** One step on; empty where the way gets too long to be of use. */
    Optional<LockPath> then(String step) {
        return then(List.of(step));
    }

    Optional<LockPath> then(List<String> more) {
        if (steps.size() + more.size() > LONGEST) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(steps);
        all.addAll(more);
        return Optional.of(new LockPath(root, number, symbol, all));
    }

    boolean startsWith(LockPath prefix) {
        return hasRootOf(prefix)
                && steps.size() >= prefix.steps.size()
                && steps.subList(0, prefix.steps.size()).equals(prefix.steps);
    }

    boolean hasRootOf(LockPath other) {
        return root == other.root && number == other.number && symbol.equals(other.symbol);
    }

    /** The same way from the end of another one instead of from {@code prefix}. */
    LockPath rebase(LockPath prefix, LockPath onto) {
        List<String> all = new ArrayList<>(onto.steps);
        all.addAll(steps.subList(prefix.steps.size(), steps.size()));
        return new LockPath(onto.root, onto.number, onto.symbol, all);
    }

    /** Whether callers know the root too. */
    boolean isShared() {
        return root == Root.PARAM || root == Root.FREE || root == Root.GLOBAL || root == Root.SOMEWHERE;
    }

    /** Whether the way names one object: not any element of a container. */
    boolean isExact() {
        return root != Root.OLD_VALUE && root != Root.SOMEWHERE && !steps.contains(ANY_ELEMENT);
    }

    /** The way from what the Op defines now, instead of the time before. */
    LockPath young() {
        return root == Root.OLD_VALUE ? new LockPath(Root.VALUE, number, symbol, steps) : this;
    }

    boolean isValue(int value) {
        return root == Root.VALUE && number == value;
    }

    /** The variable, or type and field, that objects at the end of such ways have in common; empty where nothing is known. */
    public Optional<String> key() {
        int last = steps.size() - 1;
        while (last >= 0 && !steps.get(last).contains("#")) {
            last--;
        }
        String element = last < steps.size() - 1 && !steps.get(steps.size() - 1).equals(CONTENT) ? "[]" : "";
        if (last < 0) {
            return root == Root.GLOBAL || root == Root.SOMEWHERE ? Optional.of(symbol + element) : Optional.empty();
        }
        String field = steps.get(last) + element;
        // Types without a name, and those of everybody, are told apart by the field that has them.
        boolean unnamed = field.startsWith("struct{") || field.startsWith("sync.");
        Optional<String> outer =
                unnamed ? new LockPath(root, number, symbol, steps.subList(0, last)).key() : Optional.empty();
        return Optional.of(outer.map(o -> o + "." + field.substring(field.indexOf('#') + 1))
                .orElse(field));
    }

    @Override
    public int compareTo(LockPath other) {
        return ORDER.compare(this, other);
    }
}
