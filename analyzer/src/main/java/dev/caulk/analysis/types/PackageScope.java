package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.TypeSpec;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a package declares. Where broken or ad hoc code declares a name twice, each file sees its own, others the first.
 */
final class PackageScope {
    private static final int MOST_ALIASES = 20;

    private final World world;
    private final boolean inTree;
    private final String path;
    private final String name;
    private final Function<String, Optional<String>> imports;
    private List<SourceUnit> units;
    private PackageInfo info = new PackageInfo();
    private final Map<String, Declaration> members = new HashMap<>();
    private final Map<FileScope, Map<String, Declaration>> duplicates = new IdentityHashMap<>();
    private final List<Declaration> all = new ArrayList<>();
    private final List<TypeDeclaration> types = new ArrayList<>();
    private final SortedMap<String, NamedType> named = new TreeMap<>();
    private final List<FileScope> files = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final Map<String, Integer> typeNames = new HashMap<>();
    private final Map<String, Integer> localTypes = new HashMap<>();
    private final Map<String, Optional<GoObject>> outside = new ConcurrentHashMap<>();

    /**
     * @param inTree whether it is audited; of other packages only declarations are read, each when first needed
     */
    PackageScope(World world, SourcePackage source, boolean inTree) {
        this.world = world;
        this.inTree = inTree;
        this.path = source.path();
        this.name = source.name();
        this.imports = source.imports();
        this.units = source.files();
        for (SourceUnit unit : units) {
            FileScope file = new FileScope(this);
            files.add(file);
            unit.tree().declarations().forEach(d -> collect(file, d));
            unit.functions().stream()
                    .filter(f -> f.declaration().receiver().isEmpty())
                    .forEach(f -> addFunction(file, f));
        }
        attachMethods();
    }

    private void collect(FileScope file, Decl declaration) {
        if (!(declaration instanceof GenDecl general)) {
            return;
        }
        switch (general.kind()) {
            case CONST ->
                ConstLine.of(general)
                        .forEach(line -> add(file, line.name().name(), new ConstantDeclaration(file, line)));
            case TYPE -> general.specs().forEach(spec -> collectType(file, spec));
            case VAR -> general.specs().forEach(spec -> collectVariables(file, spec));
            case IMPORT -> {}
        }
    }

    private void collectType(FileScope file, Spec spec) {
        if (!(spec instanceof TypeSpec type)) {
            return;
        }
        String name = type.name().name();
        if (type.alias()) {
            add(file, name, new AliasDeclaration(file, type));
            return;
        }
        int count = typeNames.merge(name, 1, Integer::sum);
        String unique = count == 1 ? name : name + "#" + count;
        TypeDeclaration declared = new TypeDeclaration(file, Scope.outermost(), type, unique);
        types.add(declared);
        add(file, name, declared);
    }

    private void collectVariables(FileScope file, Spec spec) {
        if (spec instanceof ValueSpec values) {
            VariableDeclaration line = new VariableDeclaration(file, values);
            for (int i = 0; i < values.names().size(); i++) {
                add(file, values.names().get(i).name(), line.member(i));
            }
        }
    }

    private void addFunction(FileScope file, SourceFunction function) {
        FunctionDeclaration declaration = new FunctionDeclaration(file, function);
        String name = function.declaration().name().name();
        if (name.equals("init")) {
            all.add(declaration);
        } else {
            add(file, name, declaration);
        }
    }

    private void add(FileScope file, String name, Declaration declaration) {
        all.add(declaration);
        if (!name.equals("_") && members.putIfAbsent(name, declaration) != null) {
            duplicates.computeIfAbsent(file, f -> new HashMap<>()).putIfAbsent(name, declaration);
        }
    }

    private void attachMethods() {
        for (int i = 0; i < files.size(); i++) {
            for (SourceFunction function : units.get(i).functions()) {
                attach(files.get(i), function);
            }
        }
    }

    private void attach(FileScope file, SourceFunction method) {
        method.declaration()
                .receiver()
                .flatMap(r -> TypeExpressions.baseName(r.type()))
                .flatMap(name -> declaration(name, file))
                .flatMap(this::definedType)
                .ifPresent(type -> type.addMethod(file, method));
    }

    /** The defined type that a declaration means, perhaps through aliases (spec: Method declarations). */
    private Optional<TypeDeclaration> definedType(Declaration declaration) {
        Declaration target = declaration;
        for (int i = 0; i < MOST_ALIASES && target instanceof AliasDeclaration alias; i++) {
            Optional<Declaration> next = alias.target().flatMap(name -> declaration(name, alias.file()));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            target = next.get();
        }
        return target instanceof TypeDeclaration type ? Optional.of(type) : Optional.empty();
    }

    private Optional<Declaration> declaration(String name, FileScope from) {
        Map<String, Declaration> own = duplicates.get(from);
        Declaration nearest = own == null ? null : own.get(name);
        return Optional.ofNullable(nearest == null ? members.get(name) : nearest);
    }

    Optional<GoObject> lookup(String name, FileScope from) {
        return declaration(name, from).map(Declaration::object);
    }

    /** A member as other packages see it. */
    Optional<GoObject> exported(String name) {
        if (inTree) {
            return Optional.ofNullable(members.get(name)).map(Declaration::object);
        }
        Optional<GoObject> known = outside.get(name);
        return known != null ? known : readOutside(name);
    }

    private Optional<GoObject> readOutside(String name) {
        world.reading().lock();
        try {
            Optional<GoObject> read = Optional.ofNullable(members.get(name))
                    .map(Declaration::object)
                    .map(o -> outsideTree(name, o));
            outside.put(name, read);
            return read;
        } finally {
            world.reading().unlock();
        }
    }

    private GoObject outsideTree(String name, GoObject object) {
        String symbol = path() + "." + name;
        if (object instanceof GoObject.Function function) {
            return new GoObject.External(name, symbol, function.signature());
        }
        return object instanceof GoObject.Variable variable
                ? new GoObject.External(name, symbol, variable.type())
                : object;
    }

    /** Reads the imports; all packages have been collected. */
    void readImports() {
        for (int i = 0; i < files.size(); i++) {
            files.get(i).readImports(units.get(i).tree());
        }
    }

    boolean inTree() {
        return inTree;
    }

    /** Reads type parameters. */
    void openTypes() {
        types.forEach(TypeDeclaration::open);
    }

    /** Reads all types with their methods. */
    void readTypes() {
        types.forEach(t -> {
            t.type().underlying();
            t.type().methods();
        });
    }

    /** Reads all other declarations. */
    void readDeclarations() {
        all.forEach(Declaration::object);
    }

    /** Lets go of the trees: all declarations have been read, and of each what it declares is kept. */
    void settle() {
        members.replaceAll((member, declaration) -> settled(declaration));
        duplicates.values().forEach(own -> own.replaceAll((member, declaration) -> settled(declaration)));
        for (TypeDeclaration type : types) {
            type.settle();
            named.put(type.type().name(), type.type());
        }
        types.clear();
        all.clear();
        units = List.of();
    }

    private static Declaration settled(Declaration declaration) {
        GoObject object = declaration.object();
        return () -> object;
    }

    /** Types function bodies, those in initialisers first. */
    TypedPackage typeBodies(List<SourceUnit> whole) {
        info.expect(whole.stream().mapToInt(f -> f.tree().end()).sum());
        later.forEach(Runnable::run);
        later.clear();
        for (int i = 0; i < files.size(); i++) {
            for (SourceFunction function : whole.get(i).functions()) {
                new Checker(files.get(i), Scope.outermost()).bodies().declared(function.declaration());
            }
        }
        return new TypedPackage(named, takeInfo());
    }

    /** Puts off a function body until all declarations are read. */
    void afterDeclarations(Runnable typing) {
        later.add(typing);
    }

    /** The name in the symbol of a type declared in a function. */
    String localTypeName(String name) {
        return name + "·" + localTypes.merge(name, 1, Integer::sum);
    }

    String path() {
        return path;
    }

    String name() {
        return name;
    }

    World world() {
        return world;
    }

    PackageInfo info() {
        return info;
    }

    /** What typing found out, which nothing but the result holds on to from here. */
    private PackageInfo takeInfo() {
        PackageInfo taken = info;
        info = new PackageInfo();
        return taken;
    }

    Optional<String> resolveImport(String importPath) {
        return imports.apply(importPath);
    }
}
