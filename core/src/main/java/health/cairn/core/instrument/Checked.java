package health.cairn.core.instrument;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Something that was asked for, or every reason why it cannot be had. */
public sealed interface Checked<T> {

  /** It is in order. */
  record Fine<T>(T value) implements Checked<T> {}

  /** It is not; each problem names its value and the remedy. */
  record Refused<T>(List<String> problems) implements Checked<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  default <R> R as(Function<T, R> fine, Function<List<String>, R> refused) {
    if (this instanceof Fine<T> it) {
      return fine.apply(it.value());
    }
    if (this instanceof Refused<T> it) {
      return refused.apply(it.problems());
    }
    throw new AssertionError(this);
  }

  /** Empty when it is in order. */
  default List<String> problems() {
    return as(value -> List.of(), problems -> problems);
  }

  /** For values known to be good. */
  default T orThrow() {
    return as(
        value -> value,
        problems -> {
          throw new IllegalArgumentException(String.join("\n", problems));
        });
  }

  static <T> Checked<T> of(List<String> problems, Supplier<T> value) {
    return problems.isEmpty() ? new Fine<>(value.get()) : new Refused<>(problems);
  }
}
