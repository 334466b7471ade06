package dev.caulk.profile;

import dev.caulk.model.SignatureModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the groups with a frame or creator that some model names; most snapshots have few of them. */
final class Candidates implements Groups.NameTest {
    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<String> roles = new HashSet<>();
    /** Of symbols, the module that they are of where a model names them, or empty. */
    private final Map<String, String> named = new HashMap<>();

    /** By module, then by symbol. */
    private final Map<String, Map<String, String>> shortNames = new HashMap<>();

    private final Map<String, List<Candidate>> found = new HashMap<>();

    Candidates(Iterable<List<SignatureModel>> kinds) {
        for (List<SignatureModel> models : kinds) {
            for (SignatureModel model : models) {
                modules.add(model.module());
                for (SignatureModel.Role role : model.goroutines()) {
                    roles.add(role.frame().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** Those of some groups, by module. */
    Map<String, List<Candidate>> in(Groups groups) {
        int[] some = groups.named(this);
        for (int index : some) {
            Set<String> its = new LinkedHashSet<>();
            List<String> symbols = groups.functions(index);
            for (int i = 0; i < symbols.size(); i++) {
                its.add(module(symbols.get(i)));
            }
            its.add(module(groups.creator(index)));
            for (String module : its) {
                if (!module.isEmpty()) {
                    add(module, groups, index, symbols);
                }
            }
        }
        return found;
    }

    private void add(String module, Groups groups, int index, List<String> symbols) {
        Map<String, String> known = shortNames.getOrDefault(module, new HashMap<>());
        shortNames.put(module, known);
        List<String> names = new ArrayList<>(1);
        for (int i = 0; i < symbols.size(); i++) {
            String name = shortName(symbols.get(i), module, known);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        List<Candidate> candidates = found.getOrDefault(module, new ArrayList<>());
        candidates.add(new Candidate(groups, index, names, shortName(groups.creator(index), module, known)));
        found.put(module, candidates);
    }

    @Override
    public boolean passes(String symbol) {
        return !module(symbol).isEmpty();
    }

    @Override
    public boolean takesMain() {
        return modules.contains("main");
    }

    /** The module of a symbol that some model names, empty for any other. */
    private String module(String symbol) {
        // A program can have many functions of its own, which are not worth remembering.
        if (symbol.startsWith("main.") && !takesMain()) {
            return "";
        }
        String known = named.get(symbol);
        if (known == null) {
            known = find(symbol);
            named.put(symbol, known);
        }
        return known;
    }

    private String find(String symbol) {
        for (String module : modules) {
            if (roles.contains(shortName(symbol, module))) {
                return module;
            }
        }
        return "";
    }

    private static String shortName(String symbol, String module, Map<String, String> known) {
        String name = known.get(symbol);
        if (name == null) {
            name = shortName(symbol, module);
            known.put(symbol, name);
        }
        return name;
    }

    /**
     * The short name of a symbol of a module, in lower case, since whether a function was exported changed between versions that are
     * alike in all else; empty for any other symbol. Closures have no numbers in it.
     */
    private static String shortName(String symbol, String module) {
        return isOf(symbol, module) ? SymbolName.parse(symbol).shortName().toLowerCase(Locale.ROOT) : "";
    }

    /** Whether a symbol is of a module's packages, which a vendor directory can stand before. */
    private static boolean isOf(String symbol, String module) {
        int at = symbol.indexOf(module);
        while (at > 0 && symbol.charAt(at - 1) != '/') {
            at = symbol.indexOf(module, at + 1);
        }
        int end = at + module.length();
        return at >= 0
                && end < symbol.length()
                && (symbol.charAt(end) == '.' || symbol.charAt(end) == '/' || symbol.charAt(end) == '%');
    }
}
