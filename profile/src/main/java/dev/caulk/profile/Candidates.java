package dev.caulk.profile;

import dev.caulk.model.SignatureModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the groups with a frame or creator that some model names; most snapshots have few of them. */
final class Candidates implements Groups.NameTest {
    /** A name that has no bit of its own may be any. */
    private static final long ANY = 1;

    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<String> roles = new HashSet<>();
    /** Of each name that some role asks for, its bit. */
    private final Map<String, Long> bits = new HashMap<>();
    /** The bits of the names that each role asks for. */
    private long[] asked = new long[64];

    private int askedCount;
    /** The modules once more, and their first characters as bits. */
    private final String[] moduleOf;

    private final long[] initialOf;
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
                    ask(role);
                }
            }
        }
        moduleOf = modules.toArray(new String[0]);
        initialOf = new long[moduleOf.length];
        for (int i = 0; i < moduleOf.length; i++) {
            initialOf[i] = moduleOf[i].isEmpty() ? -1 : 1L << moduleOf[i].charAt(0);
        }
    }

    private void ask(SignatureModel.Role role) {
        long names = bit(role.frame());
        if (role.outer().isPresent()) {
            names |= bit(role.outer().get());
        }
        if (askedCount == asked.length) {
            asked = Arrays.copyOf(asked, askedCount * 2);
        }
        asked[askedCount++] = names;
    }

    private long bit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Long known = bits.get(lower);
        if (known == null) {
            known = bits.size() < Long.SIZE - 1 ? ANY << bits.size() + 1 : ANY;
            bits.put(lower, known);
        }
        return known;
    }

    /** Those of some groups, by module. */
    Map<String, List<Candidate>> in(Groups groups) {
        Groups some = groups.named(this);
        for (int index = 0; index < some.size(); index++) {
            Set<String> its = new LinkedHashSet<>();
            List<String> symbols = some.functions(index);
            for (int i = 0; i < symbols.size(); i++) {
                its.add(module(symbols.get(i)));
            }
            its.add(module(some.creator(index)));
            for (String module : its) {
                if (!module.isEmpty()) {
                    add(module, some, index, symbols);
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
    public long marks(String symbol) {
        long marks = 0;
        long initials = initials(symbol);
        for (int i = 0; i < initialOf.length; i++) {
            if ((initials & initialOf[i]) != 0 && isOf(symbol, moduleOf[i])) {
                Long known = bits.get(shortName(symbol, moduleOf[i]));
                marks |= known == null ? 0 : known;
            }
        }
        return marks;
    }

    /** Whether a stack has all that one role asks for; names without bits of their own may be any that are asked for. */
    @Override
    public boolean passes(long marks) {
        for (int i = 0; i < askedCount; i++) {
            if ((asked[i] & marks) == asked[i]) {
                return true;
            }
        }
        return false;
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

    /** The first characters of a symbol's path elements, as bits: few have one of a module's. */
    private static long initials(String symbol) {
        long initials = 0;
        int at = 0;
        while (at < symbol.length()) {
            initials |= 1L << symbol.charAt(at);
            int slash = symbol.indexOf('/', at);
            at = slash < 0 ? symbol.length() : slash + 1;
        }
        return initials;
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
