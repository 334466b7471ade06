package dev.caulk.analysis.rate;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Registration;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.MethodObject;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.model.Models;
import dev.caulk.model.Root;
import dev.caulk.model.TypeModel;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The functions that are called from outside the tree: {@code main}, {@code init}, tests, what is registered with libraries,
 * methods that make a type an interface of a library, and services of generated gRPC code.
 */
final class RateRoots {
    private static final String HTTP = "http";

    private final Program program;
    private final Models models;
    private final List<RateRoot> found = new ArrayList<>();

    private RateRoots(Program program, Models models) {
        this.program = program;
        this.models = models;
    }

    static List<RateRoot> of(Program program, CallGraph graph, Models models) {
        RateRoots roots = new RateRoots(program, models);
        graph.registrations().forEach(roots::registered);
        for (PackageFacts facts : program.packages()) {
            facts.functions().forEach(roots::declared);
            facts.types().values().forEach(type -> roots.implementing(facts, type));
        }
        roots.found.sort(Comparator.comparing(RateRoot::rate)
                .reversed()
                .thenComparing(RateRoot::function)
                .thenComparing(RateRoot::kind)
                .thenComparing(RateRoot::span));
        return List.copyOf(roots.found);
    }

    private void registered(Registration registration) {
        add(
                registration.function(),
                registration.root(),
                registration.span(),
                "registered as " + registration.root().kind() + " handler");
    }

    private void add(FunctionId function, Root root, Span span, String text) {
        if (program.function(function).isPresent()) {
            found.add(new RateRoot(function, Rate.valueOf(root.rate().name()), root.kind(), span, text));
        }
    }

    private void declared(FunctionFacts function) {
        String name = function.id().name();
        if (program.isMain(function.id())) {
            once(function, "main", "program start");
        } else if (name.equals("init")
                || name.startsWith("init#")
                || name.startsWith("init.") && function.enclosing().isEmpty()) {
            once(function, "init", "package initialisation");
        } else if (function.test() && isTest(name)) {
            once(function, "test", "test");
        } else {
            handlerBySignature(function);
        }
    }

    private static boolean isTest(String name) {
        return name.startsWith("Test") || name.startsWith("Example") || name.startsWith("Fuzz");
    }

    private void once(FunctionFacts function, String kind, String text) {
        found.add(new RateRoot(function.id(), Rate.ONCE, kind, function.declaration(), text));
    }

    /** A function that has the parameters of an HTTP handler is one, wherever it may be registered. */
    private void handlerBySignature(FunctionFacts function) {
        for (TypeModel type : models.types()) {
            if (type.root().filter(root -> root.kind().equals(HTTP)).isPresent()) {
                boolean same = type.methods().stream().anyMatch(m -> m.root() && MethodShape.matches(function, m));
                if (same) {
                    add(
                            function.id(),
                            type.root().orElseThrow(),
                            function.declaration(),
                            "has the signature of an HTTP handler");
                }
            }
        }
    }

    private void implementing(PackageFacts facts, NamedType type) {
        for (TypeModel model : models.types()) {
            String path = model.name().substring(0, model.name().lastIndexOf('.'));
            if (model.root().isPresent() && facts.imports().contains(path)) {
                model.methods().stream().filter(TypeModel.Method::root).forEach(m -> implemented(type, model, m));
            }
        }
        if (type.underlying() instanceof StructType struct
                && struct.fields().stream().anyMatch(RateRoots::isService)) {
            service(type);
        }
    }

    private void implemented(NamedType type, TypeModel model, TypeModel.Method method) {
        Optional.ofNullable(type.methods().get(method.name()))
                .flatMap(m -> program.function(m.function()))
                .filter(f -> MethodShape.matches(f, method))
                .ifPresent(f -> add(f.id(), model.root().orElseThrow(), f.declaration(), "implements " + model.name()));
    }

    /** protoc-gen-go-grpc asks implementations of a service to embed {@code UnimplementedXServer}. */
    private static boolean isService(StructField field) {
        return field.embedded()
                && field.name().startsWith("Unimplemented")
                && field.name().endsWith("Server");
    }

    private void service(NamedType type) {
        Root root = new Root(java.util.OptionalInt.empty(), dev.caulk.model.Rate.PER_ITEM, "grpc");
        for (MethodObject method : type.methods().values()) {
            program.function(method.function())
                    .filter(FunctionFacts::exported)
                    .ifPresent(f -> add(f.id(), root, f.declaration(), "method of a gRPC service"));
        }
    }
}
