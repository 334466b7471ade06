package dev.caulk.model;

import java.util.List;

/** Turns the maps of the {@code signatures} section into models. */
final class SignatureBinder {
    private SignatureBinder() {}

    static SignatureModel signature(Fields f) {
        f.only(List.of(
                "name",
                "kind",
                "unit",
                "module",
                "since",
                "until",
                "side",
                "accused",
                "advice",
                "usual",
                "goroutines"));
        return new SignatureModel(
                f.need("name"),
                f.need("kind"),
                f.need("unit"),
                f.need("module"),
                Versions.need(f, "since"),
                Versions.need(f, "until"),
                f.needOneOf("side", Side.class),
                f.needOneOf("accused", Side.class),
                f.need("advice"),
                f.integer("usual", 1).orElse(1),
                List.of(),
                f.maps("goroutines", SignatureBinder::role));
    }

    private static SignatureModel.Role role(Fields f) {
        f.only(List.of("name", "frame", "outer", "without", "count", "when"));
        return new SignatureModel.Role(
                f.need("name"),
                f.need("frame"),
                f.text("outer"),
                f.text("without"),
                f.needInteger("count"),
                f.needOneOf("when", SignatureModel.When.class));
    }
}
