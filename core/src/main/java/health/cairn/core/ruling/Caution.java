package health.cairn.core.ruling;

import java.util.List;

/**
 * Something to look at again: a person may say that it is right all the same.
 *
 * @param field what it is about, as the act names its parts
 * @param figures what its words name, in the order of the ground: moments, numbers, doses, words
 */
public record Caution(Ground ground, String field, List<Object> figures) {
  public Caution {
    figures = List.copyOf(figures);
  }
}
