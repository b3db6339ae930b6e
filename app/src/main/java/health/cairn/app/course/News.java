package health.cairn.app.course;

import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.record.Entry;
import health.cairn.core.report.Figures;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the course page says was kept. The address names one of our words alone; what it is about is
 * read from the last entry of the record.
 */
@Component
record News(Timeline timeline, Wording wording) {
  static final String KEPT = "course.kept";
  static final String INFUSION = "course.kept.infusion";

  private static final Set<String> WORDS =
      Set.of(
          KEPT,
          INFUSION,
          "course.kept.meanwhile",
          "course.decided.already",
          "course.opened",
          "course.amended.already",
          "assessment.kept.flag",
          "assessment.kept.unscored");

  /** The word for what was written last. */
  static String of(CourseRecord record) {
    return infused(record).isPresent() ? INFUSION : KEPT;
  }

  /** Empty text for a word that is not ours. */
  String say(String word, CourseRecord record) {
    if (!WORDS.contains(word)) {
      return "";
    }
    return word.equals(INFUSION)
        ? infused(record).map(it -> recorded(record, it)).orElseGet(() -> wording.say(KEPT))
        : wording.say(word);
  }

  private static Optional<Infused> infused(CourseRecord record) {
    return last(record).map(Entry::fact).filter(Infused.class::isInstance).map(Infused.class::cast);
  }

  private static Optional<Entry<CourseEvent>> last(CourseRecord record) {
    var entries = record.journal().entries();
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  private String recorded(CourseRecord record, Infused fact) {
    int place = record.course().infusions().indexOf(fact);
    if (place < 0) {
      var words = last(record).map(it -> timeline.of(record, it)).orElse("");
      var key = fact.how().isUsualWay() ? ".uncounted" : ".other";
      return wording.say(INFUSION + key, words);
    }
    var dose = Figures.plain(fact.dose().value());
    return fact.amount()
        .map(it -> wording.say(INFUSION, place + 1, Figures.plain(it.value()), dose))
        .orElseGet(() -> wording.say("course.kept.infusion.dose", place + 1, dose));
  }
}
