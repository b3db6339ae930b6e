package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Three make-believe years of a steady responder: 44 infusions, 200 scores. */
final class LongCourse {
  private LongCourse() {}

  static History history() {
    var doses = new ArrayList<>(Reference.doses(0.5, 0, 3.5, 7, 10.5, 14, 17.5));
    for (int i = 1; i <= 38; i++) {
      doses.addAll(Reference.doses(0.5, 17.5 + 28 * i));
    }
    var readings = new ArrayList<Reading>();
    var random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      int score = i < 5 ? 20 - 3 * i : random.nextInt(5, 10);
      readings.add(new Reading(-1 + i * 5.45, Reference.PHQ9, score));
    }
    return new History(Antidepressant.YES, doses, List.of(), readings);
  }
}
