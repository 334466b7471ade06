package dev.caulk.analysis.load;

import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.load.locate.Modules;
import dev.caulk.analysis.load.locate.PackageFinder;
import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.Dependencies;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Trees;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.SelectorExpr;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A small tree of Go files, typed, for tests. An expression to ask about stands between {@code «} and {@code »}; marks are
 * numbered from 0 through all files.
 */
public final class TypedTree {
    private static final Path ROOT = Path.of("/no-such-directory/app");

    private final List<Mark> marks = new ArrayList<>();
    private final List<LoadedPackage> packages;

    private record Mark(LoadedFile file, int start, int end) {}

    private TypedTree(ExternalTypes externals, String[] pathsAndTexts) {
        List<FileReader.Loaded> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(file(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        List<Grouping.Group> groups = Grouping.group(files);
        PackageFinder nowhere = new PackageFinder(SignatureLookup.none(), Map.of(), new Modules());
        packages = new PackageTyping(externals, Dependencies.NONE, new FunctionBodies())
                .type(groups, new Imports(groups, nowhere), 2, Function.identity());
    }

    /** One file of package {@code app}, without {@code package} clause. */
    public static TypedTree of(String body) {
        return new TypedTree(ExternalTypes.NONE, new String[] {"a.go", "package app\n" + body});
    }

    /** Whole files: path, text, path, text. The module is called {@code app}. */
    public static TypedTree ofFiles(String... pathsAndTexts) {
        return new TypedTree(ExternalTypes.NONE, pathsAndTexts);
    }

    /** One file of package {@code app}, with something known of other packages. */
    public static TypedTree of(ExternalTypes externals, String body) {
        return new TypedTree(externals, new String[] {"a.go", "package app\n" + body});
    }

    private FileReader.Loaded file(String path, String marked) {
        List<int[]> ranges = new ArrayList<>();
        byte[] content = unmark(marked, ranges).getBytes(StandardCharsets.UTF_8);
        ParseResult result = new GoSyntax().parse(path, content);
        if (!(result instanceof ParseResult.Parsed parsed)) {
            throw new AssertionError(result.errors().get(0).display());
        }
        LoadedFile file =
                new LoadedFile(parsed.source(), parsed.tree(), false, path.endsWith("_test.go"), GoVersion.NEWEST);
        ranges.forEach(r -> marks.add(new Mark(file, r[0], r[1])));
        SourcePath place = new SourcePath(ROOT.resolve(path), path, ROOT, false);
        return new FileReader.Loaded(place, new Modules().home(place.directory(), ROOT), file, false);
    }

    private static String unmark(String marked, List<int[]> ranges) {
        StringBuilder text = new StringBuilder();
        Deque<int[]> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            int at = text.toString().getBytes(StandardCharsets.UTF_8).length;
            if (c == '«') {
                open.push(new int[] {at, at});
                ranges.add(open.peek());
            } else if (c == '»') {
                open.pop()[1] = at;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    public List<LoadedPackage> packages() {
        return packages;
    }

    public LoadedPackage packageAt(String path) {
        return packages.stream().filter(p -> p.path().equals(path)).findFirst().orElseThrow();
    }

    public NamedType named(String name) {
        return packages.get(0).types().get(name);
    }

    private TypeInfo info(Mark mark) {
        return packages.stream()
                .filter(p -> p.files().stream().anyMatch(f -> f == mark.file()))
                .findFirst()
                .orElseThrow()
                .info();
    }

    private Expr node(Mark mark) {
        List<Expr> found = new ArrayList<>();
        Trees.walk(mark.file().tree(), n -> {
            if (n instanceof Expr e && n.start() == mark.start() && n.end() == mark.end()) {
                found.add(e);
            }
        });
        return found.get(0);
    }

    public String typeOf(int mark) {
        return info(marks.get(mark)).typeOf(node(marks.get(mark))).toString();
    }

    /** The types of all marks, in order. */
    public List<String> types() {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            types.add(typeOf(i));
        }
        return types;
    }

    public boolean isType(int mark) {
        return info(marks.get(mark)).isType(node(marks.get(mark)));
    }

    public Selection selectionOf(int mark) {
        return info(marks.get(mark)).selectionOf((SelectorExpr) node(marks.get(mark)));
    }

    public GoObject objectOf(int mark) {
        return info(marks.get(mark)).objectOf((Ident) node(marks.get(mark))).orElseThrow();
    }

    /** The values of all marks: integers and strings as they are, {@code -} for no constant. */
    public List<String> constants() {
        return marks.stream().map(m -> constant(m)).toList();
    }

    private String constant(Mark mark) {
        return info(mark).constantOf(node(mark)).map(TypedTree::text).orElse("-");
    }

    private static String text(ConstantValue value) {
        if (value instanceof ConstantValue.IntValue i) {
            return i.value().toString();
        }
        if (value instanceof ConstantValue.StringValue s) {
            return s.value();
        }
        return value instanceof ConstantValue.BoolValue b ? Boolean.toString(b.value()) : "other";
    }
}
