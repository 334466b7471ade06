package dev.caulk.analysis.stdindex;

import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.TypeSpec;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What programs see of packages: the description of each constant, variable, function, type, field and method by its name. */
final class Api {
    private final SortedMap<String, String> lines = new TreeMap<>();
    private final MethodSets methods = new MethodSets(ExternalTypes.NONE);

    /** {@code time.Second}, {@code (net/http.Response).Body}, {@code (*testing.T).Cleanup}. */
    SortedMap<String, String> lines() {
        return lines;
    }

    String of(String symbol) {
        return Optional.ofNullable(lines.get(symbol)).orElse("missing");
    }

    void add(String path, List<GoFile> files, TypeInfo info) {
        for (GoFile file : files) {
            for (Decl declaration : file.declarations()) {
                if (declaration instanceof FuncDecl function
                        && function.receiver().isEmpty()) {
                    add(path, function.name(), info);
                } else if (declaration instanceof GenDecl general) {
                    general.specs().forEach(spec -> add(path, spec, info));
                }
            }
        }
    }

    private void add(String path, Spec spec, TypeInfo info) {
        if (spec instanceof TypeSpec type) {
            add(path, type.name(), info);
        } else if (spec instanceof ValueSpec values) {
            values.names().forEach(name -> add(path, name, info));
        }
    }

    private void add(String path, Ident name, TypeInfo info) {
        if (Character.isUpperCase(name.name().codePointAt(0))) {
            info.objectOf(name).ifPresent(object -> add(path + "." + name.name(), object));
        }
    }

    private void add(String symbol, GoObject object) {
        if (object instanceof GoObject.Constant constant) {
            lines.put(
                    symbol,
                    "const " + TypeText.of(constant.type()) + " = "
                            + constant.value().map(Api::value).orElse("?"));
        } else if (object instanceof GoObject.Variable variable) {
            lines.put(symbol, "var " + TypeText.of(variable.type()));
        } else if (object instanceof GoObject.Function function) {
            lines.put(symbol, TypeText.of(function.signature()));
        } else if (object instanceof GoObject.TypeName type) {
            lines.put(
                    symbol,
                    "type " + TypeText.of(type.type()) + " "
                            + TypeText.visible(type.type().underlying()));
            addMembers(symbol, type.type());
        }
    }

    private static String value(ConstantValue value) {
        boolean exact = !(value instanceof ConstantValue.FloatValue || value instanceof ConstantValue.OtherValue);
        return exact ? value.toString() : "fraction";
    }

    private void addMembers(String symbol, Type type) {
        Type pointer = GoTypes.isInterface(type) ? type : new PointerType(type);
        for (String name : methods.methodNames(pointer)) {
            if (Character.isUpperCase(name.codePointAt(0))) {
                methods.lookup(pointer, name).ifPresent(m -> addMethod(symbol, name, m));
            }
        }
        addFields(symbol, type, new HashSet<>());
    }

    private void addMethod(String symbol, String name, Member member) {
        if (member instanceof Member.TreeMethod method) {
            String receiver = method.pointerReceiver() ? "pointer" : "value";
            String declared = method.function() + " of a " + receiver + " ";
            lines.put("(*" + symbol + ")." + name, declared + TypeText.of(method.signature()));
        } else if (member instanceof Member.InterfaceMethod method) {
            lines.put("(" + symbol + ")." + name, "interface " + TypeText.of(method.signature()));
        }
    }

    private void addFields(String symbol, Type type, Set<Type> seen) {
        Type base = GoTypes.dereference(type);
        if (!(base.underlying() instanceof StructType struct) || base instanceof NamedType && !seen.add(base)) {
            return;
        }
        for (StructField field : struct.fields()) {
            if (TypeText.isVisible(field)) {
                lines.putIfAbsent("(" + symbol + ")." + field.name(), "field " + TypeText.of(field.type()));
            }
        }
        struct.fields().stream().filter(StructField::embedded).forEach(f -> addFields(symbol, f.type(), seen));
    }
}
