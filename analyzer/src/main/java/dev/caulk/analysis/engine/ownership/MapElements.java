package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.Acquires;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** What a function does with a map that a field or package variable holds, and with what it reads from there. */
final class MapElements {
    private final FunctionBody body;
    private final String name;
    private final Uses uses;
    private final List<Op> maps;
    private final List<Op> elements = new ArrayList<>();

    MapElements(FunctionBody body, String name) {
        this.body = body;
        this.name = name;
        this.uses = new Uses(body);
        this.maps = body.ops().stream().filter(op -> Places.reads(op, name)).toList();
        for (Op map : maps) {
            for (Op use : uses.of(map.id())) {
                if (use instanceof Op.Load load && !load.commaOk()) {
                    elements.add(load);
                } else if (use instanceof Op.Load) {
                    addExtracts(use, 0);
                } else if (use instanceof Op.RangeNext) {
                    addExtracts(use, 2);
                }
            }
        }
    }

    private void addExtracts(Op tuple, int index) {
        uses.of(tuple.id()).stream()
                .filter(op -> op instanceof Op.Extract extract && extract.index() == index)
                .forEach(elements::add);
    }

    /** Whether the function only reads and writes entries, and only uses or releases what it reads. */
    boolean known(Releases releases, Acquires acquires) {
        return maps.stream()
                        .allMatch(map -> map instanceof Op.Load
                                && uses.of(map.id()).stream().allMatch(use -> isEntry(use, map.id())))
                && elements.stream()
                        .allMatch(element -> uses.of(element.id()).stream()
                                .allMatch(use ->
                                        isPlain(use, element.id()) || releases(use, element.id(), releases, acquires)));
    }

    private static boolean isEntry(Op use, int map) {
        return use instanceof Op.Load
                || use instanceof Op.RangeNext
                || use instanceof Op.Branch
                || use instanceof Op.Compute
                || use instanceof Op.Store store && store.value() != map
                || use instanceof Op.Call call && call.callee() instanceof Callee.Builtin;
    }

    private static boolean isPlain(Op use, int element) {
        return use instanceof Op.Branch
                || use instanceof Op.Compute
                || use instanceof Op.Call call
                        && Library.hasReceiver(call.callee())
                        && call.arguments().get(0) == element
                        && call.arguments().lastIndexOf(element) == 0;
    }

    /** Whether the function releases what it reads from the map. */
    boolean releases(Releases releases, Acquires acquires) {
        return elements.stream()
                .anyMatch(element -> uses.of(element.id()).stream()
                        .anyMatch(use -> releases(use, element.id(), releases, acquires)));
    }

    private static boolean releases(Op use, int element, Releases releases, Acquires acquires) {
        return use instanceof Op.Invocation call
                && (call.callee() instanceof Callee.Value value && value.value() == element
                        || isRelease(call, releases, acquires)
                                && call.arguments().get(0) == element);
    }

    private static boolean isRelease(Op.Invocation call, Releases releases, Acquires acquires) {
        return Library.hasReceiver(call.callee())
                && !call.arguments().isEmpty()
                && releases.byMethod(acquires, Library.lastName(call.callee()));
    }

    /** Whether a function releases anything of a kind, or calls a function value, which may. */
    static boolean releasesAny(FunctionBody body, Releases releases, Acquires acquires) {
        return body.ops().stream()
                .anyMatch(op -> op instanceof Op.Invocation call
                        && (call.callee() instanceof Callee.Value || isRelease(call, releases, acquires)));
    }

    /** Whether what the function reads from the map stays where it is, unreleased. */
    boolean keeps(Releases releases, Acquires acquires) {
        boolean entries = maps.stream()
                .allMatch(map ->
                        map instanceof Op.Load && uses.of(map.id()).stream().allMatch(use -> isEntry(use, map.id())));
        BitSet seen = new BitSet();
        Deque<Op> work = new ArrayDeque<>(elements);
        while (entries && !work.isEmpty()) {
            Op value = work.pop();
            if (seen.get(value.id())) {
                continue;
            }
            seen.set(value.id());
            for (Op use : uses.of(value.id())) {
                if (use instanceof Op.Phi) {
                    work.add(use);
                } else if (releases(use, value.id(), releases, acquires)
                        || releases.uses().handsOn(body, use, value.id())) {
                    return false;
                }
            }
        }
        return entries;
    }

    /** Where the function deletes an entry. */
    List<Op> deletes() {
        return body.ops().stream()
                .filter(op -> op instanceof Op.Call call
                        && call.callee() instanceof Callee.Builtin builtin
                        && builtin.name().equals("delete")
                        && Places.readFrom(body, call.arguments().get(0))
                                .filter(name::equals)
                                .isPresent())
                .toList();
    }
}
