package dev.caulk.analysis.cells;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made once, when it is first asked for, by whichever thread asks. */
final class Later<T> {
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        return made.orElseGet(this::make);
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
