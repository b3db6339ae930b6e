package health.cairn.content;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of reading: the value, or everything that is wrong with the file. */
public sealed interface Read<T> {
  /** The file is fine. */
  record Fine<T>(T value) implements Read<T> {
    @Override
    public List<Problem> problems() {
      return List.of();
    }

    @Override
    public <R> R as(Function<? super T, R> fine, Function<List<Problem>, R> faulty) {
      return fine.apply(value);
    }
  }

  /** The file has problems, in the order of their places; at least one. */
  record Faulty<T>(List<Problem> problems) implements Read<T> {
    public Faulty {
      problems = problems.stream().sorted().toList();
    }

    @Override
    public <R> R as(Function<? super T, R> fine, Function<List<Problem>, R> faulty) {
      return faulty.apply(problems);
    }
  }

  List<Problem> problems();

  <R> R as(Function<? super T, R> fine, Function<List<Problem>, R> faulty);

  default <R> Read<R> map(Function<? super T, R> change) {
    return as(value -> new Fine<>(change.apply(value)), Faulty::new);
  }

  /** For files that ship with Cairn: a problem in one of them is breakage. */
  default T orThrow() {
    return as(
        value -> value,
        problems -> {
          throw new IllegalStateException(
              problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        });
  }
}
