package health.cairn.core.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A clinical value with where it comes from and how well that was checked.
 *
 * @param sources may be empty for an engineering default alone
 * @param note what a medical director should know before signing
 */
public record Cited<T>(T value, List<SourceId> sources, Mark mark, Optional<String> note) {
  public Cited {
    sources = List.copyOf(sources);
    if (sources.isEmpty() && mark != Mark.PROPOSED) {
      throw new IllegalArgumentException(
          "The value (%s) is marked %s and names no source.".formatted(value, mark.word()));
    }
  }

  public static <T> Cited<T> of(T value, Mark mark, SourceId... sources) {
    return new Cited<>(value, List.of(sources), mark, Optional.empty());
  }

  /** The same citation for a value computed from this one. */
  public <R> Cited<R> map(Function<? super T, ? extends R> change) {
    return new Cited<>(change.apply(value), sources, mark, note);
  }
}
