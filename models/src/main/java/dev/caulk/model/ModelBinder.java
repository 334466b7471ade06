package dev.caulk.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Turns the maps of a file into models; this class is the vocabulary, {@code models.schema.json} says the same. */
final class ModelBinder {
    private static final List<String> SECTIONS = List.of("functions", "fields", "types", "signatures");
    private static final List<String> FILE =
            Stream.concat(Stream.of("version"), SECTIONS.stream()).toList();
    private static final List<String> FUNCTION = List.of(
            "fn",
            "firstParam",
            "returns",
            "acquires",
            "releases",
            "borrows",
            "releasesWhenFalse",
            "releasesOnError",
            "drains",
            "stores",
            "returnsOwned",
            "returnsBorrowed",
            "wraps",
            "derives",
            "callsBack",
            "blocks",
            "lock",
            "group",
            "sets",
            "bounds",
            "root",
            "chan",
            "notNil",
            "noReturn",
            "endsGoroutine",
            "fingerprint",
            "since",
            "until");

    private ModelBinder() {}

    /** A whole file, which says its version. */
    static ModelFile file(Fields file) {
        file.only(FILE).needVersion();
        return sections(file);
    }

    /** The models inside another file. */
    static ModelFile part(Fields models) {
        return sections(models.only(SECTIONS));
    }

    private static ModelFile sections(Fields file) {
        ModelFile models = new ModelFile(
                file.source(),
                file.maps("functions", ModelBinder::functions).stream()
                        .flatMap(List::stream)
                        .toList(),
                file.maps("fields", ModelBinder::field),
                file.maps("types", ModelBinder::type),
                file.maps("signatures", SignatureBinder::signature));
        Map<String, FunctionModel> seen = new HashMap<>();
        for (FunctionModel model : models.functions()) {
            Optional.ofNullable(seen.put(model.key(), model)).ifPresent(other -> {
                throw new ModelException(
                        file.source(),
                        model.place().line(),
                        "`" + model.fn().symbol() + "` stands at line "
                                + other.place().line() + " already");
            });
        }
        return models;
    }

    /** One model for each name of {@code fn}. */
    private static List<FunctionModel> functions(Fields f) {
        f.only(FUNCTION).with("fn");
        return f.lines("fn").entrySet().stream()
                .map(name -> function(f, pattern(f, name.getKey(), name.getValue()), name.getValue()))
                .toList();
    }

    private static FunctionModel function(Fields f, FunctionPattern fn, int line) {
        return new FunctionModel(
                fn,
                f.text("firstParam"),
                f.texts("returns"),
                f.map("acquires").map(ModelBinder::acquires),
                f.operands("releases"),
                f.operands("releasesWhenFalse"),
                f.operands("releasesOnError"),
                f.operands("drains"),
                f.operands("borrows"),
                f.maps("stores", ModelBinder::stores),
                f.map("returnsOwned").map(ModelBinder::returnsOwned),
                f.integers("returnsBorrowed"),
                f.map("wraps").map(ModelBinder::wraps),
                f.map("derives").map(ModelBinder::derives),
                f.maps("callsBack", ModelBinder::callsBack),
                f.oneOf("blocks", Blocks.On.class).map(Blocks::new),
                f.map("lock").map(ModelBinder::lock),
                f.oneOf("group", GroupEffect.class),
                f.map("sets").map(ModelBinder::sets),
                f.operands("bounds").stream().findFirst().map(Bounds::new),
                f.maps("root", ModelBinder::root),
                f.map("chan").map(ModelBinder::chan),
                f.flag("notNil"),
                f.flag("noReturn"),
                f.flag("endsGoroutine"),
                f.text("fingerprint"),
                Versions.optional(f, "since"),
                Versions.optional(f, "until"),
                new FunctionModel.Place(f.source(), line));
    }

    private static FunctionPattern pattern(Fields f, String text, int line) {
        return FunctionPattern.parse(text)
                .orElseThrow(() -> f.error(
                        line,
                        "`" + text + "` names no function; write `import/path.Func` or `(*import/path.Type).Method`"));
    }

    private static FieldModel field(Fields f) {
        f.only(List.of("field", "type", "chan"));
        String text = f.need("field");
        FunctionPattern at = FunctionPattern.parse(text)
                .filter(p -> p.exact() && !p.pointer())
                .orElseThrow(() -> noField(f, text));
        return new FieldModel(
                at.importPath(),
                at.receiver().orElseThrow(() -> noField(f, text)),
                at.name(),
                f.text("type"),
                f.map("chan").map(ModelBinder::chan));
    }

    private static ModelException noField(Fields f, String text) {
        return f.errorAt("field", "`" + text + "` names no field; write `(import/path.Type).Field`");
    }

    private static Acquires acquires(Fields f) {
        f.only(List.of(
                "result", "path", "release", "endedBy", "errCorrelated", "heldBy", "kind", "shareable", "unless"));
        return new Acquires(
                f.needInteger("result"),
                f.text("path"),
                f.texts("release"),
                f.texts("endedBy"),
                f.integer("errCorrelated"),
                f.operands("heldBy").stream().findFirst(),
                f.oneOf("kind", Acquires.Kind.class).orElse(Acquires.Kind.OTHER),
                f.flag("shareable"),
                f.map("unless").map(ModelBinder::unless));
    }

    private static Unless unless(Fields f) {
        f.only(List.of("param", "field", "is"));
        return new Unless(f.needInteger("param"), f.need("field"), f.need("is"));
    }

    private static Stores stores(Fields f) {
        f.only(List.of("param", "to"));
        return new Stores(f.needInteger("param"), f.needOneOf("to", Stores.Target.class));
    }

    private static ReturnsOwned returnsOwned(Fields f) {
        f.only(List.of("of", "result")).with("of");
        return new ReturnsOwned(f.operands("of").get(0), f.needInteger("result"));
    }

    private static Wraps wraps(Fields f) {
        f.only(List.of("param", "result"));
        return new Wraps(f.needInteger("param"), f.needInteger("result"));
    }

    private static Derives derives(Fields f) {
        f.only(List.of("param", "result"));
        return new Derives(f.needInteger("param"), f.needInteger("result"));
    }

    private static CallsBack callsBack(Fields f) {
        f.only(List.of("param", "mode", "times"));
        return new CallsBack(
                f.needInteger("param"),
                f.needOneOf("mode", CallsBack.Mode.class),
                f.needOneOf("times", CallsBack.Times.class));
    }

    private static LockEffect lock(Fields f) {
        f.only(List.of("does", "mode"));
        return new LockEffect(
                f.needOneOf("does", LockEffect.Does.class),
                f.oneOf("mode", LockEffect.Mode.class).orElse(LockEffect.Mode.WRITE));
    }

    private static Sets sets(Fields f) {
        f.only(List.of("param", "field"));
        return new Sets(f.needInteger("param"), f.need("field"));
    }

    private static Root root(Fields f) {
        f.only(List.of("param", "rate", "kind"));
        return new Root(f.integer("param"), f.needOneOf("rate", Rate.class), f.need("kind"));
    }

    private static ChanModel chan(Fields f) {
        f.only(List.of("cap", "sends", "env"));
        return new ChanModel(
                f.needInteger("cap"),
                f.integer("sends", ChanModel.MANY).orElse(ChanModel.MANY),
                f.needOneOf("env", ChanModel.Env.class));
    }

    private static TypeModel type(Fields f) {
        f.only(List.of("interface", "methods", "root"));
        Optional<Root> root = f.map("root").map(ModelBinder::typeRoot);
        return new TypeModel(f.need("interface"), f.maps("methods", ModelBinder::method), root);
    }

    private static Root typeRoot(Fields f) {
        f.only(List.of("rate", "kind"));
        return new Root(OptionalInt.empty(), f.needOneOf("rate", Rate.class), f.need("kind"));
    }

    private static TypeModel.Method method(Fields f) {
        f.only(List.of("name", "signature", "root"));
        return new TypeModel.Method(f.need("name"), f.need("signature"), f.flag("root"));
    }
}
