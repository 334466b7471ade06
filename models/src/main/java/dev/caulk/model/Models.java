package dev.caulk.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All models in force: the bundled ones and those a user adds, later files winning over earlier ones. */
public final class Models {
    private final Map<String, FunctionModel> exact = new HashMap<>();
    private final List<FunctionModel> patterns = new ArrayList<>();
    private final Map<String, FieldModel> fields = new HashMap<>();
    private final Map<String, TypeModel> types = new HashMap<>();
    private final List<ModelFile> files;

    private Models(List<ModelFile> files) {
        this.files = List.copyOf(files);
        for (ModelFile file : files) {
            file.functions().forEach(this::add);
            file.fields().forEach(field -> fields.put(field.symbol(), field));
            file.types().forEach(type -> types.put(type.name(), type));
        }
    }

    /** The models of some files. */
    public static Models of(List<ModelFile> files) {
        return new Models(files);
    }

    /** The models that come with Caulk. */
    public static Models bundled() {
        return new Models(BundledModels.read());
    }

    /** These models and one more file, which wins. */
    public Models with(ModelFile file) {
        List<ModelFile> all = new ArrayList<>(files);
        all.add(file);
        return new Models(all);
    }

    private void add(FunctionModel model) {
        if (model.fn().exact()) {
            exact.put(
                    key(
                            model.fn().importPath(),
                            model.fn().receiver(),
                            model.fn().name()),
                    model);
        } else {
            patterns.add(0, model);
        }
    }

    private static String key(String importPath, Optional<String> receiver, String name) {
        return importPath + "\n" + receiver.orElse("") + "\n" + name;
    }

    /**
     * The model of a function; patterns with a {@code firstParam} are left to {@link #matching}.
     *
     * @param importPath its package's import path
     * @param receiver its receiver's type name without star or type arguments, absent for a function
     * @param name its name
     */
    public Optional<FunctionModel> function(String importPath, Optional<String> receiver, String name) {
        return matching(importPath, receiver, name, Optional.empty()).stream().findFirst();
    }

    /**
     * The models of a function, the exact one first.
     *
     * @param firstParam the type of its first parameter, spelt as in the models; a model that asks for another is left out
     */
    public List<FunctionModel> matching(
            String importPath, Optional<String> receiver, String name, Optional<String> firstParam) {
        List<FunctionModel> found = new ArrayList<>();
        FunctionModel known = exact.get(key(importPath, receiver, name));
        if (known != null) {
            found.add(known);
        }
        for (FunctionModel model : patterns) {
            if (model.fn().matches(importPath, receiver, name)) {
                found.add(model);
            }
        }
        found.removeIf(
                model -> model.firstParam().isPresent() && !model.firstParam().equals(firstParam));
        return found;
    }

    /** The model of a field, by its symbol: {@code (time.Ticker).C}. */
    public Optional<FieldModel> field(String symbol) {
        return Optional.ofNullable(fields.get(symbol));
    }

    /** All field models, in file order. */
    public List<FieldModel> fields() {
        return files.stream().flatMap(file -> file.fields().stream()).toList();
    }

    /** The model of an interface, by import path and name: {@code log/slog.Handler}. */
    public Optional<TypeModel> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** All interface models, in file order. */
    public List<TypeModel> types() {
        return files.stream().flatMap(file -> file.types().stream()).toList();
    }

    /** All function models, in file order. */
    public List<FunctionModel> functions() {
        return files.stream().flatMap(file -> file.functions().stream()).toList();
    }

    /** All signatures, in file order. */
    public List<SignatureModel> signatures() {
        return files.stream().flatMap(file -> file.signatures().stream()).toList();
    }
}
