package dev.caulk.analysis.stdindex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.stdindex.IndexedObjects.Candidate;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.Acquires;
import dev.caulk.model.CallsBack;
import dev.caulk.model.FieldModel;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.FunctionPattern;
import dev.caulk.model.Models;
import dev.caulk.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bundled models say about the standard library is so. */
class ModelsAgreeTest {
    private static final StdIndex INDEX = StdIndex.bundled();

    private final Models models = Models.bundled();
    private final ModelTypes modelTypes = new ModelTypes(models);
    private final IndexedObjects indexed = new IndexedObjects(INDEX);
    private final MethodSets methodSets = new MethodSets(ExternalTypes.NONE);
    private final List<String> differences = new ArrayList<>();

    private List<FunctionModel> functions() {
        return models.functions().stream()
                .filter(m -> INDEX.paths().contains(m.fn().importPath()))
                .toList();
    }

    @Test
    void functionsExistUnderTheTypeThatDeclaresThem() {
        for (FunctionModel model : functions()) {
            List<Candidate> found = indexed.matching(model.fn());
            if (found.stream().noneMatch(c -> isDeclared(model, c) || hasModelWhereDeclared(c))) {
                differences.add(model.fn().symbol() + ": there is " + found);
            }
        }
        assertThat(functions()).hasSizeGreaterThan(100);
        assertThat(differences).isEmpty();
    }

    private static boolean isDeclared(FunctionModel model, Candidate candidate) {
        return FunctionPattern.parse(candidate.declared())
                .filter(d -> d.pointer() == model.fn().pointer()
                        && model.fn().matches(d.importPath(), d.receiver(), d.name()))
                .isPresent();
    }

    /** A promoted method is found where its type is declared; only where types are not known it is found where it is used. */
    private boolean hasModelWhereDeclared(Candidate candidate) {
        return FunctionPattern.parse(candidate.declared())
                .filter(d -> models.function(d.importPath(), d.receiver(), d.name())
                        .filter(m -> m.fn().pointer() == d.pointer())
                        .isPresent())
                .isPresent();
    }

    @Test
    void functionsReturnWhatModelsSay() {
        for (FunctionModel model : functions()) {
            Optional<Type> said = modelTypes.typeOf(model.fn().symbol());
            for (Candidate candidate : indexed.matching(model.fn())) {
                said.ifPresent(s -> compare(candidate, ((Signature) s).results()));
            }
        }
        assertThat(differences).isEmpty();
    }

    private void compare(Candidate candidate, List<Type> said) {
        List<String> theirs = texts(candidate.signature().results());
        if (!texts(said).equals(theirs)) {
            differences.add(candidate.declared() + " returns " + theirs + ", not " + texts(said));
        }
    }

    private static List<String> texts(List<Type> types) {
        return types.stream().map(TypeText::of).toList();
    }

    @Test
    void positionsAreThere() {
        for (FunctionModel model : functions()) {
            for (Candidate candidate : indexed.matching(model.fn())) {
                checkParameters(model, candidate);
                model.acquires().ifPresent(a -> checkAcquired(a, candidate));
                model.derives()
                        .ifPresent(d -> need(d.result() < results(candidate).size(), candidate, "derives"));
                need(!model.neverReturns() || results(candidate).isEmpty(), candidate, "noReturn");
                need(
                        model.returnsBorrowed().stream()
                                .allMatch(r -> r < results(candidate).size()),
                        candidate,
                        "borrowed");
                model.chan().ifPresent(c -> need(results(candidate).size() == 1, candidate, "chan"));
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<Type> results(Candidate candidate) {
        return candidate.signature().results();
    }

    private void checkParameters(FunctionModel model, Candidate candidate) {
        List<Type> parameters = candidate.signature().parameters();
        Stream<Integer> used = Stream.of(
                        model.callsBack().stream().map(CallsBack::param),
                        model.roots().stream().flatMap(r -> r.param().stream().boxed()),
                        model.stores().stream().map(s -> s.param()),
                        model.derives().stream().map(d -> d.param()))
                .flatMap(s -> s);
        used.forEach(p -> need(p < parameters.size(), candidate, "parameter " + p));
        for (CallsBack callsBack : model.callsBack()) {
            Type function = parameters.get(callsBack.param()).underlying();
            need(function instanceof Signature, candidate, "callsBack of " + TypeText.of(function));
        }
    }

    private void checkAcquired(Acquires acquires, Candidate candidate) {
        Type result = results(candidate).get(acquires.result());
        acquires.errCorrelated()
                .ifPresent(
                        e -> need(TypeText.of(results(candidate).get(e)).equals("error"), candidate, "errCorrelated"));
        Optional<Type> held = acquires.path().isEmpty()
                ? Optional.of(result)
                : field(result, acquires.path().get());
        need(held.isPresent(), candidate, "path");
        for (String release : acquires.release()) {
            boolean there = release.equals(Acquires.CALL)
                    ? result.underlying() instanceof Signature
                    : held.flatMap(h -> methodSets.lookup(h, release)).isPresent();
            need(there, candidate, "release " + release);
        }
    }

    private static Optional<Type> field(Type owner, String name) {
        return GoTypes.dereference(owner).underlying() instanceof StructType struct
                ? struct.fields().stream()
                        .filter(f -> f.name().equals(name))
                        .map(f -> f.type())
                        .findFirst()
                : Optional.empty();
    }

    private void need(boolean holds, Candidate candidate, String what) {
        if (!holds) {
            differences.add(candidate.declared() + ": " + what);
        }
    }

    @Test
    void fieldsAreOfTheirTypes() {
        List<FieldModel> fields = models.fields().stream()
                .filter(m -> INDEX.paths().contains(m.importPath()))
                .toList();
        for (FieldModel model : fields) {
            String said = modelTypes.typeOf(model.symbol()).map(TypeText::of).orElse("nothing");
            String theirs = indexed.type(model.ownerSymbol())
                    .flatMap(t -> field(t, model.name()))
                    .map(TypeText::of)
                    .orElse("missing");
            if (!theirs.equals(said)) {
                differences.add(model.symbol() + " is " + theirs + ", not " + said);
            }
        }
        assertThat(fields).hasSizeGreaterThan(1);
        assertThat(differences).isEmpty();
    }

    @Test
    void interfacesHaveTheirMethods() {
        int interfaces = 0;
        for (TypeModel model : models.types()) {
            Optional<Type> theirs = indexed.type(model.name()).map(Type::underlying);
            if (theirs.isPresent() && theirs.get() instanceof InterfaceType itf) {
                interfaces++;
                for (TypeModel.Method method : model.methods()) {
                    String symbol = "(" + model.name() + ")." + method.name();
                    String said = modelTypes.typeOf(symbol).map(TypeText::of).orElse("nothing");
                    assertThat(said)
                            .as(symbol)
                            .isEqualTo(TypeText.of(itf.methods().get(method.name())));
                }
                assertThat(model.methods()).hasSameSizeAs(itf.methods().keySet());
            }
        }
        assertThat(interfaces).isGreaterThan(1);
    }
}
