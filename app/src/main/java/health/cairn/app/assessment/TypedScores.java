package health.cairn.app.assessment;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.ScoreSheet;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Item;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.Score.SafetyFlag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** What was typed about an instrument, as the values that it stands for. */
@Component
record TypedScores(Wording wording, ClinicSettings clinic, Clock clock) {
  /** No item takes it: what is typed and is no answer. */
  private static final int NO_ANSWER = -1;

  /**
   * Empty when something is wrong, which then is among the problems.
   *
   * @param before when the entry that is corrected says that it was; to the second, unlike a form
   */
  Optional<? extends CourseEvent> fact(
      Instrument instrument, Course course, Optional<Instant> before, Typed typed) {
    var at = typed.moment("day", "time", clinic.zone());
    var kept = at.map(it -> before.filter(old -> isSameMinute(old, it)).orElse(it));
    var sheet = new ScoreSheet(instrument, kept);
    var now = clock.instant();
    if (instrument.items().isEmpty() || typed.raw("mode").equals("total")) {
      return typed.fact(course.assess(sheet, typed.number("total"), now));
    }
    var answers = instrument.items().stream().map(item -> answer(item, typed)).toList();
    return typed.fact(course.assess(sheet, answers, now));
  }

  /** Answers that need a person today in a form that cannot be kept as it is: named first. */
  List<String> urgent(Instrument instrument, Typed typed) {
    return flags(instrument, typed).stream().map(it -> wording.content(it.says())).toList();
  }

  private static List<SafetyFlag> flags(Instrument instrument, Typed typed) {
    if (instrument.items().isEmpty() || typed.raw("mode").equals("total")) {
      var total = typed.raw("total");
      return total.matches("[0-9]{1,3}")
          ? instrument
              .scoreOfTotal(Integer.parseInt(total))
              .as(Score::safetyFlags, problems -> List.of())
          : List.of();
    }
    var words = instrument.items().stream().map(it -> typed.raw(ScoreSheet.field(it))).toList();
    return instrument.safetyFlagsInWords(words);
  }

  private static boolean isSameMinute(Instant one, Instant other) {
    return one.truncatedTo(ChronoUnit.MINUTES).equals(other);
  }

  private static OptionalInt answer(Item item, Typed typed) {
    var word = typed.raw(ScoreSheet.field(item));
    if (word.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : NO_ANSWER);
  }
}
