package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.lock.LockPath.Root;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** What a called function says of its inputs, in terms of the caller. */
final class Terms {
    private final Questions questions;
    private final Paths paths;

    Terms(Questions questions, Paths paths) {
        this.questions = questions;
        this.paths = paths;
    }

    /** A lock of the called function. */
    Optional<Paths.View> lock(LockPath path, Binding binding, LockState state) {
        if (path.root() == Root.GLOBAL || path.root() == Root.SOMEWHERE) {
            return Optional.of(new Paths.View(path, false));
        }
        Optional<Map.Entry<LockPath, LockPath>> home = binding.start(path);
        if (home.isPresent()) {
            int covered = home.get().getKey().steps().size();
            return paths.follow(
                    home.get().getValue(),
                    path.steps().subList(covered, path.steps().size()));
        }
        OptionalInt value = value(path, binding);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Paths.View from = paths.of(value.getAsInt(), state::object);
        if (path.steps().isEmpty()) {
            return Optional.of(from);
        }
        List<String> way =
                path.steps().stream().map(step -> index(step, binding)).toList();
        Optional<Paths.View> any = paths.follow(paths.general(from.path()), way);
        return any.isPresent() && any.get().path().isExact() ? any : paths.follow(from.path(), way);
    }

    /** A step to an element whose index is an input of the called function. */
    private String index(String step, Binding binding) {
        boolean input = step.startsWith("[p") || step.startsWith("[f");
        if (!input) {
            return step;
        }
        int number = Integer.parseInt(step.substring(2, step.length() - 1));
        OptionalInt value = step.charAt(1) == 'p' ? binding.argument(number) : binding.capture(number);
        return value.isPresent() ? paths.index(value.getAsInt()) : LockPath.ANY_ELEMENT;
    }

    /** The value that a parameter or captured variable is given. */
    OptionalInt value(LockPath input, Binding binding) {
        if (input.root() == Root.PARAM) {
            return binding.argument(input.number());
        }
        return input.root() == Root.FREE ? binding.capture(input.number()) : OptionalInt.empty();
    }

    /** Whether nothing that the caller knows contradicts conditions of the called function. */
    boolean isPossible(SortedMap<Key, Boolean> conditions, Binding binding, LockState state) {
        for (Map.Entry<Key, Boolean> condition : conditions.entrySet()) {
            Optional<Boolean> known = answer(condition.getKey(), binding, state);
            if (known.isPresent() && !known.get().equals(condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** What must hold for the caller's own parameters for conditions of a called function to hold. */
    SortedMap<Key, Boolean> conditions(SortedMap<Key, Boolean> inner, Binding binding, LockState state) {
        SortedMap<Key, Boolean> conditions = LockSteps.inputs(state);
        inner.forEach((key, answer) -> {
            OptionalInt value = value(key, binding);
            if (value.isPresent()) {
                Key own = asked(key, value.getAsInt(), state);
                if (own.isAboutInput()) {
                    conditions.put(own, answer);
                }
            }
        });
        return conditions;
    }

    /**
     * What the caller knows once it is known that conditions of the called function held.
     *
     * @param before the path before the call
     * @param after the path behind it
     */
    LockState learned(SortedMap<Key, Boolean> conditions, Binding binding, LockState before, LockState after) {
        LockState state = after;
        for (Map.Entry<Key, Boolean> condition : conditions.entrySet()) {
            OptionalInt value = value(condition.getKey(), binding);
            if (value.isPresent() && answer(condition.getKey(), binding, before).isEmpty()) {
                state = state.withAnswer(asked(condition.getKey(), value.getAsInt(), before), condition.getValue());
            }
        }
        return state;
    }

    private Optional<Boolean> answer(Key key, Binding binding, LockState state) {
        OptionalInt value = value(key, binding);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean content = key.subject().charAt(0) == '*';
        Optional<Integer> now = content
                ? state.value(Questions.content(value.getAsInt()))
                : Optional.of(questions.resolve(value.getAsInt(), state));
        return now.isPresent()
                ? questions.answer(asked(key, value.getAsInt(), state), now.get(), state)
                : Optional.ofNullable(state.answers().get(asked(key, value.getAsInt(), state)));
    }

    /** The caller's value that a question of the called function is about. */
    private static OptionalInt value(Key key, Binding binding) {
        String subject = key.subject();
        int start = subject.charAt(0) == '*' ? 1 : 0;
        int index = Integer.parseInt(subject.substring(start + 1, subject.length() - 1));
        return subject.charAt(start) == 'p' ? binding.argument(index) : binding.capture(index);
    }

    /** A question of the called function in terms of the caller. */
    private Key asked(Key key, int value, LockState state) {
        boolean content = key.subject().charAt(0) == '*';
        Optional<Integer> now = content ? state.value(Questions.content(value)) : Optional.empty();
        String subject = now.map(v -> questions.text(v, state, 0))
                .orElseGet(() -> (content ? "*" : "") + questions.text(value, state, 0));
        return new Key(key.kind(), subject, key.other());
    }
}
