package dev.caulk.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All models in force: the bundled ones and those a user adds. A later model of the same function, field, interface or
 * signature takes the place of an earlier one.
 */
public final class Models {
    private static final Optional<String> NO_TYPE = Optional.empty();

    private final List<ModelFile> files;
    private final Map<String, FunctionModel> functions = new LinkedHashMap<>();
    private final List<FunctionModel> patterns;
    private final List<FunctionModel> typed;
    private final Map<String, FieldModel> fields = new LinkedHashMap<>();
    private final Map<String, TypeModel> types = new LinkedHashMap<>();
    private final List<SignatureModel> signatures;

    private Models(List<ModelFile> files) {
        this.files = List.copyOf(files);
        Map<String, SignatureModel> byName = new LinkedHashMap<>();
        for (ModelFile file : files) {
            file.functions().forEach(model -> functions.put(model.key(), model));
            file.fields().forEach(field -> fields.put(field.symbol(), field));
            file.types().forEach(type -> types.put(type.name(), type));
            file.signatures().forEach(signature -> byName.put(signature.name(), signature));
        }
        this.patterns = functions.values().stream()
                .filter(model -> !model.fn().exact())
                .collect(Collectors.collectingAndThen(Collectors.toList(), Models::reversed));
        this.typed = functions.values().stream()
                .filter(model -> model.firstParam().isPresent())
                .toList();
        this.signatures = byName.values().stream().map(this::acquired).toList();
        functions.values().forEach(this::checkFingerprint);
    }

    private static List<FunctionModel> reversed(List<FunctionModel> models) {
        Collections.reverse(models);
        return List.copyOf(models);
    }

    private SignatureModel acquired(SignatureModel signature) {
        return signature.withAcquiredBy(functions.values().stream()
                .filter(model -> model.fingerprint().equals(Optional.of(signature.kind())))
                .filter(model -> Versions.overlap(model, signature.since(), signature.until()))
                .map(model -> model.fn().symbol())
                .toList());
    }

    private void checkFingerprint(FunctionModel model) {
        List<String> kinds =
                signatures.stream().map(SignatureModel::kind).distinct().toList();
        model.fingerprint().filter(kind -> !kinds.contains(kind)).ifPresent(kind -> {
            throw new ModelException(
                    model.place().file(),
                    model.place().line(),
                    "`fingerprint` is the kind of a signature, not `" + kind + "`; the nearest is `"
                            + EditDistance.nearest(kind, kinds) + "`");
        });
    }

    /**
     * The models of some files.
     *
     * @throws ModelException if a fingerprint is no kind of a signature in them
     */
    public static Models of(List<ModelFile> files) {
        return new Models(files);
    }

    /** The models that come with Caulk. */
    public static Models bundled() {
        return new Models(BundledModels.read());
    }

    /**
     * These models and one more file, which wins.
     *
     * @throws ModelException if a fingerprint is no kind of a signature in them
     */
    public Models with(ModelFile file) {
        List<ModelFile> all = new ArrayList<>(files);
        all.add(file);
        return new Models(all);
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
     * The models of a function: the one of exactly that name, or else those whose pattern it matches, the latest first.
     *
     * @param firstParam the type of its first parameter, spelt as in the models; a model that asks for another is left out
     */
    public List<FunctionModel> matching(
            String importPath, Optional<String> receiver, String name, Optional<String> firstParam) {
        FunctionPattern wanted = new FunctionPattern(importPath, receiver, false, name);
        List<FunctionModel> found = new ArrayList<>();
        for (Optional<String> first : firstParam.isEmpty() ? List.of(firstParam) : List.of(firstParam, NO_TYPE)) {
            Optional.ofNullable(functions.get(FunctionModel.key(wanted, first))).ifPresent(found::add);
        }
        return found.isEmpty() ? byPattern(wanted, firstParam) : found;
    }

    /** Whether the models of a function depend on the type of its first parameter, so that {@link #matching} has to be told. */
    public boolean asksForFirstParam(String importPath, Optional<String> receiver, String name) {
        return typed.stream().anyMatch(model -> model.fn().matches(importPath, receiver, name));
    }

    private List<FunctionModel> byPattern(FunctionPattern wanted, Optional<String> firstParam) {
        return patterns.stream()
                .filter(model -> model.fn().matches(wanted.importPath(), wanted.receiver(), wanted.name()))
                .filter(model ->
                        model.firstParam().isEmpty() || model.firstParam().equals(firstParam))
                .toList();
    }

    /** The model of a field, by its symbol: {@code (time.Ticker).C}. */
    public Optional<FieldModel> field(String symbol) {
        return Optional.ofNullable(fields.get(symbol));
    }

    /** All field models, in file order. */
    public List<FieldModel> fields() {
        return List.copyOf(fields.values());
    }

    /** The model of an interface, by import path and name: {@code log/slog.Handler}. */
    public Optional<TypeModel> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** All interface models, in file order. */
    public List<TypeModel> types() {
        return List.copyOf(types.values());
    }

    /** All function models, in file order. */
    public List<FunctionModel> functions() {
        return List.copyOf(functions.values());
    }

    /** All signatures, in file order. */
    public List<SignatureModel> signatures() {
        return signatures;
    }
}
