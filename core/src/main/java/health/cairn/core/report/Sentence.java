package health.cairn.core.report;

import health.cairn.core.forecast.Figure;
import java.util.List;

/**
 * Something to say, as a stable code and the figures it speaks of, in order; a speaker has the
 * words.
 */
public record Sentence(String code, List<Figure> figures) {
  public Sentence {
    figures = List.copyOf(figures);
  }

  public static Sentence of(String code, Figure... figures) {
    return new Sentence(code, List.of(figures));
  }
}
