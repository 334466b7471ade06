package dev.caulk.profile;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The {@code go} statement that started a group's goroutines.
 *
 * @param function the function whose text holds the {@code go}
 * @param file the recorded path
 * @param line the line of the {@code go} keyword
 * @param goroutine the number of the creating goroutine, present only where the dump tells and all members agree
 */
public record Creator(String function, Optional<String> file, OptionalInt line, OptionalLong goroutine) {
    /** {@code function file:line}, leaving out what is absent. */
    public String display() {
        return new Frame(function, file, line, false).display();
    }
}
