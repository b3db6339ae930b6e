package health.cairn.content;

import health.cairn.core.evidence.Mark;
import java.util.List;

/** The two keys that say where a number comes from and how well that was checked. */
final class Marked {
  private Marked() {}

  static void check(Place place) {
    place.required("mark").word(List.of(Mark.values()), Mark::word);
    place.required("source").text();
  }
}
