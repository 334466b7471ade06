package dev.caulk.profile;

import dev.caulk.model.Side;
import dev.caulk.model.SignatureModel;
import dev.caulk.model.SignatureModel.When;
import java.util.List;

/** Says what an estimate found, with its arithmetic. */
final class EstimateSentence {
    private final SignatureModel model;
    private final Snapshot snapshot;
    private final long units;
    private final long connected;
    private final long expected;

    EstimateSentence(SignatureModel model, Snapshot snapshot, long units, long connected, long expected) {
        this.model = model;
        this.snapshot = snapshot;
        this.units = units;
        this.connected = connected;
        this.expected = expected;
    }

    String text(List<String> missing, long seen) {
        StringBuilder out = new StringBuilder(Numbers.of(units, model.unit()));
        if (model.side() == Side.CLIENT && canBeIdle()) {
            out.append(" (").append(Numbers.grouped(connected)).append(" connected");
            out.append(units == connected ? ")" : ", " + Numbers.grouped(units - connected) + " without a transport)");
        }
        if (missing.isEmpty()) {
            out.append(": ")
                    .append(Numbers.grouped(seen))
                    .append(" of ")
                    .append(total())
                    .append(" goroutines");
            out.append(", where the ")
                    .append(model.name())
                    .append(" model expects ")
                    .append(arithmetic());
        } else {
            long stacks = 0;
            for (SignatureModel.Role role : model.goroutines()) {
                stacks += role.when() == When.SOMETIMES ? 0 : 1;
            }
            out.append(", inferred from ")
                    .append(word(stacks - missing.size()))
                    .append(" of ")
                    .append(word(stacks));
            out.append(" stacks by the ")
                    .append(model.name())
                    .append(" model: ")
                    .append(arithmetic());
            out.append(" of ").append(total()).append(" goroutines");
        }
        return out.append("; ").append(accusation()).toString();
    }

    /** Whether a unit outlives its transport, so that only its Close ends it. */
    private boolean canBeIdle() {
        return model.perIdleUnit() > 0 && model.perIdleUnit() < model.perUnit();
    }

    private String total() {
        return Numbers.grouped(Math.max(snapshot.declaredTotal().orElse(0), snapshot.goroutines()));
    }

    /** {@code 501 × 3 = 1,503}, or {@code 107 × 5 + 41 × 3 = 658} where some units hold no transport. */
    private String arithmetic() {
        long idle = model.side() == Side.CLIENT ? units - connected : 0;
        String product = connected > 0 ? Numbers.grouped(connected) + " × " + model.perUnit() : "";
        String rest = idle > 0 ? Numbers.grouped(idle) + " × " + model.perIdleUnit() : "";
        String sum = product.isEmpty() || rest.isEmpty() ? product + rest : product + " + " + rest;
        return sum + " = " + Numbers.grouped(expected);
    }

    private String accusation() {
        if (model.accused() == model.side()) {
            return "this process " + (model.unit().endsWith("connection") ? "opened " : "made ")
                    + (units == 1 ? "it" : "them" + (canBeIdle() ? ", and each lives until its Close" : ""));
        }
        return "the " + (model.accused() == Side.CLIENT ? "client" : "server") + " at the other end keeps "
                + (units == 1 ? "it" : "them") + " open, not this process";
    }

    private static String word(long number) {
        List<String> words = List.of("none", "one", "two", "three", "four", "five", "six");
        return number >= 0 && number < words.size() ? words.get((int) number) : Numbers.grouped(number);
    }
}
