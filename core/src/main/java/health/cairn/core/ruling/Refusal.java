package health.cairn.core.ruling;

import java.util.List;

/**
 * A reason for which an act cannot be.
 *
 * @param field what it is about, as the act names its parts
 * @param figures what its words name, in the order of the ground: moments, numbers, doses, words
 */
public record Refusal(Ground ground, String field, List<Object> figures) {
  public Refusal {
    figures = List.copyOf(figures);
  }
}
