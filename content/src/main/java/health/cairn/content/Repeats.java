package health.cairn.content;

import java.util.HashSet;
import java.util.List;

/** Finds ids that name two things in one file. */
final class Repeats {
  private Repeats() {}

  static void check(List<Place> items, String key, String what) {
    var seen = new HashSet<String>();
    for (var item : items) {
      if (item.isFine() && !seen.add(item.required(key).text())) {
        item.required(key)
            .problem(
                "The %s (%s) stands here a second time.".formatted(what, item.required(key).text()),
                "Give each its own id.");
      }
    }
  }
}
