package health.cairn.app.today;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that waits, as a feature derives it.
 *
 * @param since not shown before, where there is such a moment
 * @param by what its list is ordered by: since when it waits, or until when it should be done
 * @param figures what the words on it need, by names of the feature's own
 */
public record Due(Optional<Instant> since, Instant by, Map<String, String> figures) {
  /** How many it stands for; one where nothing is said. */
  static final String COUNT = "count";

  public Due {
    figures = Map.copyOf(figures);
  }

  public static Due by(Instant by) {
    return new Due(Optional.empty(), by, Map.of());
  }

  public Due since(Instant moment) {
    return new Due(Optional.of(moment), by, figures);
  }

  public Due count(int many) {
    return with(COUNT, many);
  }

  public Due with(String name, Object figure) {
    var more = new HashMap<>(figures);
    more.put(name, figure.toString());
    return new Due(since, by, more);
  }

  public int count() {
    return Integer.parseInt(figures.getOrDefault(COUNT, "1"));
  }

  /** Empty where the feature had none. */
  public String figure(String name) {
    return figures.getOrDefault(name, "");
  }

  public boolean has(String name) {
    return figures.containsKey(name);
  }
}
