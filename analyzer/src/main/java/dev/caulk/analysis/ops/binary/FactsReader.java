package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.types.DetachedTypes;
import dev.caulk.analysis.types.DetachedTypes.Declared;
import dev.caulk.analysis.types.MethodObject;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * Reads the packages of one program. Their types are linked: a type that one package declares is the same object in all, and has
 * its declaration once that package has been read.
 */
public final class FactsReader {
    private final DetachedTypes named = new DetachedTypes();

    /** The package that {@link FactsWriter} wrote; empty when the bytes are of another version, cut off or damaged. */
    public Optional<PackageFacts> read(byte[] bytes) {
        try {
            return content(new Input(bytes)).map(rest -> new Content(new Input(rest), named).facts());
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> content(Input from) {
        for (byte letter : FactsWriter.MAGIC) {
            if (from.octet() != letter) {
                return Optional.empty();
            }
        }
        if (from.number() != FactsWriter.VERSION) {
            return Optional.empty();
        }
        long expected = from.number();
        byte[] rest = from.raw();
        CRC32 sum = new CRC32();
        sum.update(rest);
        return sum.getValue() == expected ? Optional.of(rest) : Optional.empty();
    }

    private static final class Content {
        private final DetachedTypes named;
        private final PartReader part;
        private final Input from;
        private final List<SourceFile> files = new ArrayList<>();

        Content(Input rest, DetachedTypes named) {
            this.named = named;
            TypeReader types = new TypeReader(rest, named);
            from = new Input(rest.raw());
            part = new PartReader(from, types);
        }

        PackageFacts facts() {
            String path = part.string();
            String name = part.string();
            String module = part.string();
            Optional<String> version = optional(part::string);
            List<String> imports = from.list(part::string);
            files.addAll(from.list(this::file));
            int declarations = from.size();
            for (int i = 0; i < declarations; i++) {
                declaration();
            }
            SortedMap<String, NamedType> types = map(() -> (NamedType) part.type());
            List<FunctionFacts> functions = from.list(this::function);
            return new PackageFacts(
                    path, name, module, version, imports, functions, Collections.unmodifiableSortedMap(types));
        }

        private <T> Optional<T> optional(Supplier<T> value) {
            return from.flag() ? Optional.of(value.get()) : Optional.empty();
        }

        private <T> SortedMap<String, T> map(Supplier<T> value) {
            SortedMap<String, T> map = new TreeMap<>();
            int count = from.size();
            for (int i = 0; i < count; i++) {
                map.put(part.string(), value.get());
            }
            return map;
        }

        private SourceFile file() {
            String path = part.string();
            int[] starts = new int[from.size()];
            int last = 0;
            for (int i = 0; i < starts.length; i++) {
                last += from.size();
                starts[i] = last;
            }
            return new SourceFile(path, starts);
        }

        private void declaration() {
            NamedType type = (NamedType) part.type();
            boolean inTree = from.flag();
            var parameters = part.types.parameters(from);
            Type underlying = part.type();
            Map<String, MethodObject> methods =
                    map(() -> new MethodObject(part.function(), (Signature) part.type(), from.flag()));
            named.declare(type, new Declared(parameters, underlying, Collections.unmodifiableMap(methods), inTree));
        }

        private FunctionFacts function() {
            FunctionId id = part.function();
            String symbol = part.string();
            Optional<FunctionId> enclosing = optional(part::function);
            SourceFile file = files.get(from.size());
            Span declaration = part.span(file);
            return new FunctionFacts(
                    id,
                    symbol,
                    enclosing,
                    declaration,
                    optional(part::type),
                    part.types.all(from),
                    part.types.all(from),
                    from.flag(),
                    from.flag(),
                    from.flag(),
                    optional(() -> body(file)));
        }

        private FunctionBody body(SourceFile file) {
            OpReader reader = new OpReader(part, file);
            List<BasicBlock> blocks = new ArrayList<>();
            List<Op> ops = new ArrayList<>();
            List<Integer> blockOf = new ArrayList<>();
            int count = from.size();
            for (int i = 0; i < count; i++) {
                List<Op> own = from.list(reader::read);
                ops.addAll(own);
                blockOf.addAll(Collections.nCopies(own.size(), i));
                blocks.add(new BasicBlock(i, own, from.numbers(), from.numbers(), from.size()));
            }
            return new FunctionBody(List.copyOf(blocks), List.copyOf(ops), List.copyOf(blockOf));
        }
    }
}
