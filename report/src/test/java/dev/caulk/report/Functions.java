package dev.caulk.report;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.At;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Builds programs for tests out of symbols, declarations and the places of sends. */
public final class Functions {
    private final List<FunctionFacts> functions = new ArrayList<>();

    public Functions add(String symbol, Span declaration, Span... sends) {
        int dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
        FunctionId id = new FunctionId(symbol.substring(0, dot), symbol.substring(dot + 1) + "@" + declaration.file());
        boolean closure = symbol.contains(".func");
        List<Op> ops = new ArrayList<>();
        for (Span send : sends) {
            ops.add(new Op.Send(new At(ops.size(), send, ops.size()), 0, 0));
        }
        FunctionBody body = new FunctionBody(
                List.of(new BasicBlock(0, ops, List.of(), List.of(), 0)),
                ops,
                ops.stream().map(op -> 0).toList());
        functions.add(new FunctionFacts(
                id,
                symbol,
                closure ? Optional.of(id) : Optional.empty(),
                declaration,
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                false,
                false,
                Optional.of(body)));
        return this;
    }

    public Program program() {
        return new Program(List.of(new PackageFacts(
                "main", "main", "example.com/app", Optional.empty(), List.of(), functions, new TreeMap<>())));
    }
}
