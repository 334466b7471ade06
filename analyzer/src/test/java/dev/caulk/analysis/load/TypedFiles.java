package dev.caulk.analysis.load;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.Trees;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.analysis.types.Universe;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What our typing says about places of files, written as {@code dumptypes} does. */
final class TypedFiles {
    private static final Pattern VENDORED = Pattern.compile("(?<![\\w./~-])(?:[\\w.~-]+/)*vendor/");

    private final Map<String, TypedFile> files = new HashMap<>();

    private record TypedFile(TypeInfo info, Map<Long, Expr> expressions, Map<Integer, Ident> names) {}

    /**
     * @param wanted paths of the files that will be asked for
     */
    TypedFiles(List<LoadedPackage> packages, Set<String> wanted) {
        for (LoadedPackage loaded : packages) {
            loaded.files().stream()
                    .filter(f -> wanted.contains(f.source().path()))
                    .forEach(f -> files.put(f.source().path(), index(loaded.info(), f)));
        }
    }

    private static TypedFile index(TypeInfo info, LoadedFile file) {
        TypedFile indexed = new TypedFile(info, new HashMap<>(), new HashMap<>());
        Trees.walk(file.tree(), node -> {
            if (node instanceof Expr expression) {
                indexed.expressions().putIfAbsent(key(node.start(), node.end()), expression);
            }
            if (node instanceof Ident name) {
                indexed.names().put(name.start(), name);
            }
        });
        return indexed;
    }

    private static long key(int start, int end) {
        return (long) start << 32 | end;
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    /** What we say where go/types says {@code theirs}; packages in vendor directories are called as they are imported. */
    String describe(char kind, String path, int start, int end, String theirs) {
        String told = told(kind, path, start, end, theirs);
        return kind == 'K' ? told : VENDORED.matcher(told).replaceAll("");
    }

    private String told(char kind, String path, int start, int end, String theirs) {
        TypedFile file = files.get(path);
        if (kind == 'I') {
            Ident name = file.names().get(start);
            return name == null ? "no such name" : identifier(file, name, theirs);
        }
        Expr expression = file.expressions().get(key(start, end));
        if (expression == null) {
            return "no such node";
        }
        if (kind == 'K') {
            return file.info().constantOf(expression).map(ConstantText::of).orElse("no constant");
        }
        if (kind == 'S') {
            return expression instanceof SelectorExpr selector ? selector(file.info(), selector) : "no selector";
        }
        boolean isType = kind == 'T' && !file.info().isType(expression);
        return (isType ? "value " : "") + TypeText.of(file.info().typeOf(expression));
    }

    /** Their text where we mean the same: the object that we have at their declaration. */
    private String identifier(TypedFile file, Ident name, String theirs) {
        Optional<GoObject> object = file.info().objectOf(name);
        String[] parts = theirs.split(" ", 2);
        if (parts[0].equals("field") || parts[0].equals("method")) {
            return object.isEmpty() ? theirs : "not empty: " + object.get();
        }
        if (object.isEmpty()) {
            return "?";
        }
        if (object.get() instanceof GoObject.ImportedPackage imported) {
            return "package " + imported.path();
        }
        if (parts.length < 2 || parts[1].equals("universe")) {
            return Universe.lookup(name.name()).equals(object) ? theirs : "declared " + object.get();
        }
        int colon = parts[1].lastIndexOf(':');
        TypedFile declaring = files.get(parts[1].substring(0, Math.max(0, colon)));
        int offset = colon < 0 ? -1 : Integer.parseInt(parts[1].substring(colon + 1));
        return declares(declaring, offset, name.name(), object.get())
                ? theirs
                : object.get().toString();
    }

    private static boolean declares(TypedFile file, int offset, String name, GoObject object) {
        if (file == null) {
            return object.name().equals(name);
        }
        Ident declared = file.names().get(offset);
        boolean same = declared != null
                && file.info()
                        .objectOf(declared)
                        .filter(o -> o == object || o.equals(object))
                        .isPresent();
        return same
                || object instanceof GoObject.Variable variable && variable.declared() == offset
                || object instanceof GoObject.External
                        && declared != null
                        && declared.name().equals(object.name());
    }

    private static String selector(TypeInfo info, SelectorExpr selector) {
        Selection selection = info.selectionOf(selector);
        return selection.kind() + " " + selection.path().size() + " " + member(selection.member()) + " | "
                + TypeText.of(selection.type());
    }

    private static String member(Member member) {
        if (member instanceof Member.PackageMember m) {
            return object(m.object());
        }
        if (member instanceof Member.FieldMember m) {
            return m.name();
        }
        if (member instanceof Member.TreeMethod m) {
            return (m.function().packagePath() + "." + m.function().name().replaceAll("[(*)]", ""))
                    .replaceAll("#[0-9]+", "");
        }
        if (member instanceof Member.InterfaceMethod m) {
            return "interface." + m.name();
        }
        return member instanceof Member.ExternalMethod m ? m.symbol().replaceAll("[(*)]", "") : "?";
    }

    private static String object(GoObject object) {
        if (object instanceof GoObject.External external) {
            return external.symbol();
        }
        if (object instanceof GoObject.Function function) {
            return function.id().toString().replaceAll("#[0-9]+$", "");
        }
        if (object instanceof GoObject.Variable variable) {
            return variable.packagePath() + "." + variable.name();
        }
        return "~." + object.name();
    }
}
