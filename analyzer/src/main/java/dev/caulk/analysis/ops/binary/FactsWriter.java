package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FactTypes;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.types.DetachedTypes;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.syntax.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writes package facts. After a head (four letters, version, checksum of the rest) come the tables of strings and types, then the
 * package: files, declarations of types, functions. The bytes depend on the facts alone.
 */
public final class FactsWriter {
    static final byte[] MAGIC = {'C', 'K', 'P', 'F'};
    /** Rises with every change of the format. */
    static final int VERSION = 2;

    private final PartWriter part = new PartWriter();
    private final Output to = part.to;
    private final OpWriter ops = new OpWriter(part);
    private final SortedMap<String, Integer> files = new TreeMap<>();

    private FactsWriter() {}

    /** The bytes of a package. */
    public static byte[] write(PackageFacts facts) {
        FactsWriter writer = new FactsWriter();
        writer.facts(facts);
        Output rest = new Output();
        writer.part.types.tables(rest);
        rest.raw(writer.to.bytes());
        return framed(rest.bytes());
    }

    private static byte[] framed(byte[] rest) {
        CRC32 sum = new CRC32();
        sum.update(rest);
        Output all = new Output();
        for (byte b : MAGIC) {
            all.octet(b);
        }
        all.number(VERSION);
        all.number(sum.getValue());
        all.raw(rest);
        return all.bytes();
    }

    private void facts(PackageFacts facts) {
        part.string(facts.path());
        part.string(facts.name());
        part.string(facts.modulePath());
        optional(facts.goVersion());
        strings(facts.imports());
        files(facts);
        List<NamedType> declared = FactTypes.declaredIn(facts);
        to.number(declared.size());
        declared.forEach(this::declaration);
        to.number(facts.types().size());
        facts.types().forEach((name, type) -> {
            part.string(name);
            part.type(type);
        });
        to.number(facts.functions().size());
        facts.functions().forEach(this::function);
    }

    private void optional(Optional<String> text) {
        to.flag(text.isPresent());
        text.ifPresent(part::string);
    }

    private void strings(List<String> list) {
        to.number(list.size());
        list.forEach(part::string);
    }

    private void files(PackageFacts facts) {
        SortedMap<String, SourceFile> byPath = new TreeMap<>();
        facts.functions()
                .forEach(f -> byPath.put(
                        f.declaration().file().path(), f.declaration().file()));
        to.number(byPath.size());
        byPath.forEach((path, file) -> {
            files.put(path, files.size());
            part.string(path);
            to.number(file.lineCount());
            int last = 0;
            for (int line = 1; line <= file.lineCount(); line++) {
                to.number(file.lineStart(line) - last);
                last = file.lineStart(line);
            }
        });
    }

    private void declaration(NamedType type) {
        DetachedTypes.Declared declared = DetachedTypes.declaration(type);
        part.type(type);
        to.flag(declared.inTree());
        part.types.all(to, declared.parameters());
        part.type(declared.underlying());
        to.number(declared.methods().size());
        new TreeMap<>(declared.methods()).forEach((name, method) -> {
            part.string(name);
            part.function(method.function());
            part.type(method.signature());
            to.flag(method.pointerReceiver());
        });
    }

    private void function(FunctionFacts function) {
        part.function(function.id());
        part.string(function.runtimeSymbol());
        to.flag(function.enclosing().isPresent());
        function.enclosing().ifPresent(part::function);
        to.number(files.getOrDefault(function.declaration().file().path(), 0));
        part.span(function.declaration());
        to.flag(function.receiver().isPresent());
        function.receiver().ifPresent(part::type);
        part.types.all(to, function.parameterTypes());
        part.types.all(to, function.resultTypes());
        to.flag(function.exported());
        to.flag(function.generated());
        to.flag(function.test());
        to.flag(function.body().isPresent());
        function.body().ifPresent(this::body);
    }

    private void body(FunctionBody body) {
        to.number(body.blocks().size());
        for (BasicBlock block : body.blocks()) {
            to.number(block.ops().size());
            block.ops().forEach(ops::write);
            to.numbers(block.successors());
            to.numbers(block.predecessors());
            to.number(block.loopDepth());
        }
    }
}
