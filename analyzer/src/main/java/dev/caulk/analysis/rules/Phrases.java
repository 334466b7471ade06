package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Site;
import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.ops.Op;
import java.util.List;
import java.util.stream.Collectors;

/** What findings say about goroutines that can never go on. */
final class Phrases {
    private Phrases() {}

    static String send(Standstill s) {
        return "goroutine blocks forever in this " + operation(s.at()) + ": nobody receives from the channel" + made(s)
                + " any more";
    }

    static String receive(Standstill s) {
        return "goroutine blocks forever in this " + operation(s.at()) + ": nobody sends on the channel" + made(s)
                + " or closes it any more";
    }

    static String nil(Standstill s) {
        return s.at().op() instanceof Op.Select select && select.cases().isEmpty()
                ? "goroutine blocks forever: this select has no cases"
                : "goroutine blocks forever in this " + operation(s.at()) + ": the channel is nil";
    }

    static String circle(Standstill s) {
        if (s.cause().size() == 1) {
            return "goroutine blocks forever in this " + operation(s.at())
                    + ": only itself could be the other side, later";
        }
        String others = others(s);
        return others.isEmpty()
                ? "goroutines wait for each other forever, all of them in this " + operation(s.at())
                : "goroutines wait for each other forever: this " + operation(s.at()) + " and " + others;
    }

    static String lockAndChannel(Standstill s) {
        String held = s.others().isEmpty()
                ? "a lock held"
                : "the lock held that was taken at line "
                        + s.others().get(0).op().span().line();
        String others = others(s);
        return "goroutine blocks forever in this " + operation(s.at()) + " with " + held + "; "
                + (others.isEmpty() ? "another goroutine at the same place" : others) + " needs it first";
    }

    static String notReleased(Standstill s) {
        return "lock is still held when the goroutine that took it has left; "
                + s.cause().stream()
                        .map(b -> "line " + b.at().op().span().line())
                        .distinct()
                        .collect(Collectors.joining(", "))
                + " waits for it forever";
    }

    static String doubled(Standstill s) {
        if (s.cause().size() > 1) {
            return "takes a read lock that the goroutine already holds while a writer waits in between; both block forever";
        }
        return "takes a lock that the goroutine already holds"
                + (s.others().isEmpty()
                        ? ""
                        : " since line " + s.others().get(0).op().span().line())
                + ", and blocks forever";
    }

    static String order(Standstill s) {
        return "locks are taken in the opposite order at " + others(s) + ": both goroutines can block forever";
    }

    static String group(Standstill s) {
        return "Wait blocks forever: the wait group"
                + (s.others().isEmpty() ? "" : " added to at line " + lines(s.others()))
                + " has fewer calls of Done than were added";
    }

    static String condition(Standstill s) {
        return "Wait blocks forever: nobody calls Signal or Broadcast any more";
    }

    private static String made(Standstill s) {
        return s.made().map(site -> " made at line " + site.op().span().line()).orElse("");
    }

    private static String operation(Site at) {
        if (at.op() instanceof Op.Send) {
            return "send";
        }
        if (at.op() instanceof Op.Select) {
            return "select";
        }
        return at.op() instanceof Op.Recv receive ? receive.form() == Op.Recv.Form.RANGE ? "range" : "receive" : "wait";
    }

    private static String others(Standstill s) {
        return s.cause().stream()
                .filter(b -> !b.at().equals(s.at()))
                .map(b -> "line " + b.at().op().span().line())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String lines(List<Site> sites) {
        return sites.stream()
                .map(site -> String.valueOf(site.op().span().line()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
