package dev.caulk.analysis.stdindex.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Decides what the index keeps: what programs can import, and everything that the declarations of this mention. Of a kept type
 * these are the exported methods, and of the others those that may make it implement an interface of its package.
 */
final class Reach {
    private final SortedMap<String, Declared> packages;
    private final UnaryOperator<String> packageNames;
    private final SortedMap<String, SortedSet<String>> kept = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> hiddenMethods = new TreeMap<>();
    private final SortedSet<String> problems = new TreeSet<>();
    private boolean grown;

    private Reach(SortedMap<String, Declared> packages, UnaryOperator<String> packageNames) {
        this.packages = packages;
        this.packageNames = packageNames;
    }

    static Reach of(SortedMap<String, Declared> packages, UnaryOperator<String> packageNames) {
        Reach reach = new Reach(packages, packageNames);
        packages.values().stream().filter(Reach::isImportable).forEach(reach::keepExported);
        do {
            reach.grown = false;
            List.copyOf(reach.kept.keySet()).forEach(reach::follow);
        } while (reach.grown);
        return reach;
    }

    /** Import paths with {@code internal} or {@code vendor} are for the library alone (go help packages). */
    private static boolean isImportable(Declared declared) {
        List<String> elements = List.of(declared.path().split("/"));
        return !declared.name().equals("main") && !elements.contains("internal") && !elements.contains("vendor");
    }

    private void keepExported(Declared declared) {
        SortedSet<String> names = keptOf(declared.path());
        declared.members().keySet().stream().filter(Declared::isExported).forEach(names::add);
    }

    private SortedSet<String> keptOf(String path) {
        return kept.computeIfAbsent(path, p -> new TreeSet<>());
    }

    private void follow(String path) {
        References references = new References();
        Names names = new Names(packageNames, new TreeSet<>());
        Declared declared = packages.get(path);
        if (declared == null) {
            return;
        }
        DeclarationText text = new DeclarationText(declared, names, references);
        members(path).forEach(text::of);
        problems.addAll(references.problems());
        references.own().forEach(name -> keep(path, name));
        references.foreign().forEach((other, mentioned) -> mentioned.forEach(name -> keep(other, name)));
        grown |= hiddenMethods.computeIfAbsent(path, p -> new TreeSet<>()).addAll(references.hiddenMethods());
    }

    private void keep(String path, String name) {
        boolean language = path.equals("unsafe");
        Declared declared = packages.get(path);
        if (language) {
            return;
        }
        if (declared == null || !declared.members().containsKey(name)) {
            problems.add("there is no " + path + "." + name);
        } else {
            grown |= keptOf(path).add(name);
        }
    }

    /** Paths of packages of which something is kept. */
    SortedSet<String> paths() {
        return new TreeSet<>(kept.keySet());
    }

    /** A package of which something is kept. */
    Declared declared(String path) {
        return Optional.ofNullable(packages.get(path)).orElseThrow();
    }

    /** Kept names of a package. */
    SortedSet<String> names(String path) {
        return keptOf(path);
    }

    /** Kept declarations by kind, then name; methods follow their type. */
    List<Member> members(String path) {
        Declared declared = declared(path);
        List<Member> all = new ArrayList<>(keptOf(declared, Member.Constant.class));
        all.addAll(keptOf(declared, Member.Variable.class));
        all.addAll(keptOf(declared, Member.Function.class));
        for (Member.Type type : keptOf(declared, Member.Type.class)) {
            all.add(type);
            all.addAll(methods(declared, type.spec().name().name()));
        }
        return all;
    }

    private <M extends Member> List<M> keptOf(Declared declared, Class<M> kind) {
        return keptOf(declared.path()).stream()
                .map(name -> declared.members().get(name))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private List<Member> methods(Declared declared, String type) {
        SortedSet<String> hidden = hiddenMethods.getOrDefault(declared.path(), new TreeSet<>());
        List<Member> found = new ArrayList<>();
        declared.methodsOf(type).forEach((name, method) -> {
            if (Declared.isExported(name) || hidden.contains(name)) {
                found.add(method);
            }
        });
        return found;
    }

    /** What stands in the way of an index. */
    SortedSet<String> problems() {
        return problems;
    }
}
