package dev.caulk.analysis.stdindex.generator;

import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.FuncType;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.InterfaceType;
import dev.caulk.syntax.ast.StructType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints lists of fields: parameters without names, type parameters, structs and interfaces. */
final class FieldText {
    private final ExpressionText types;

    FieldText(ExpressionText types) {
        this.types = types;
    }

    /** Parameters and results, as after {@code func}. */
    String signature(FuncType function) {
        List<String> results = unnamed(function.results());
        String parameters = String.join(", ", unnamed(function.parameters()));
        return "(" + parameters + ")"
                + switch (results.size()) {
                    case 0 -> "";
                    case 1 -> " " + results.get(0);
                    default -> " (" + String.join(", ", results) + ")";
                };
    }

    private List<String> unnamed(FieldList list) {
        List<String> printed = new ArrayList<>();
        for (Field field : list.fields()) {
            int count = Math.max(1, field.names().size());
            printed.addAll(Collections.nCopies(count, types.of(field.type())));
        }
        return printed;
    }

    /** {@code [K comparable, V any]}; nothing where there are none. */
    String typeParameters(FieldList list) {
        if (list.fields().isEmpty()) {
            return "";
        }
        return list.fields().stream()
                .map(f -> joined(f.names()) + " " + types.of(f.type()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String joined(List<Ident> names) {
        return names.stream().map(Ident::name).collect(Collectors.joining(", "));
    }

    /** A struct with the names that are kept, and all embedded fields. */
    String struct(StructType struct, Predicate<String> kept) {
        List<String> lines = new ArrayList<>();
        for (Field field : struct.fields().fields()) {
            List<Ident> names =
                    field.names().stream().filter(n -> kept.test(n.name())).toList();
            if (field.names().isEmpty()) {
                lines.add(types.of(field.type()));
            } else if (!names.isEmpty()) {
                lines.add(joined(names) + " " + types.of(field.type()));
            }
        }
        return "struct " + block(lines);
    }

    /** An interface with all its methods and terms. */
    String itf(InterfaceType itf) {
        List<String> lines = new ArrayList<>();
        for (Field element : itf.elements().fields()) {
            if (element.type() instanceof FuncType method && !element.names().isEmpty()) {
                element.names().forEach(name -> lines.add(method(name.name(), method)));
            } else {
                lines.add(types.of(element.type()));
            }
        }
        return "interface " + block(lines);
    }

    private String method(String name, FuncType type) {
        if (!Declared.isExported(name)) {
            types.references().mentionHiddenMethod(name);
        }
        return name + signature(type);
    }

    private static String block(List<String> lines) {
        if (lines.isEmpty()) {
            return "{}";
        }
        return lines.stream()
                .map(line -> "\t" + line.replace("\n", "\n\t") + "\n")
                .collect(Collectors.joining("", "{\n", "}"));
    }
}
