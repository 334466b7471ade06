package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.engine.CellNames;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who receives from a field, of whichever object: that two are not the same is known less surely than that they may be. */
final class FieldReceives {
    private final CellNames names;
    private final Map<String, List<Operation>> byField = new HashMap<>();

    FieldReceives(Program program, CellNames names) {
        this.names = names;
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> body.ops().forEach(op -> add(function.id(), op)));
        }
    }

    private void add(FunctionId function, Op op) {
        if (op instanceof Op.Recv receive) {
            Operation.Kind kind = receive.form() == Op.Recv.Form.RANGE ? Operation.Kind.RANGE : Operation.Kind.RECV;
            add(function, op, receive.channel(), kind, 0);
        } else if (op instanceof Op.Select select) {
            for (int i = 0; i < select.cases().size(); i++) {
                if (!select.cases().get(i).isSend()) {
                    add(function, op, select.cases().get(i).channel(), Operation.Kind.SELECT_RECV, i);
                }
            }
        }
    }

    private void add(FunctionId function, Op op, int channel, Operation.Kind kind, int detail) {
        byField.computeIfAbsent(names.of(function, channel), n -> new ArrayList<>())
                .add(new Operation(function, op, kind, detail, "", List.of()));
    }

    private static Optional<String> field(Cell cell) {
        if (cell instanceof Cell.Field field) {
            return Optional.of(field.owner() + "." + field.field());
        }
        return cell instanceof Cell.Member member
                ? Optional.of(member.owner() + "." + member.field())
                : Optional.empty();
    }

    /** Those of the field that a cell is; none where it is no field. */
    List<Operation> of(Cell cell) {
        return field(cell).map(name -> byField.getOrDefault(name, List.of())).orElse(List.of());
    }
}
