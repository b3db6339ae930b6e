package health.cairn.app.assessment;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Item;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.instrument.ScoreOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what was typed about an instrument into the one fact that it comes to. */
@Component
class Taking {
  /** A questionnaire is not charted further back than this. */
  private static final Duration FURTHEST = Duration.ofDays(3650);

  private final Wording wording;
  private final ClinicSettings clinic;
  private final Clock clock;

  Taking(Wording wording, ClinicSettings clinic, Clock clock) {
    this.wording = wording;
    this.clinic = clinic;
    this.clock = clock;
  }

  /**
   * Empty when something is wrong, which then is among the problems.
   *
   * @param before when the entry that is corrected says that it was; to the second, unlike a form
   */
  Optional<CourseEvent> fact(
      Instrument instrument, Course course, Optional<Instant> before, Typed typed) {
    var at = at(typed).map(it -> before.filter(old -> isSameMinute(old, it)).orElse(it));
    at.ifPresent(it -> refuseTwice(instrument, course, it, typed));
    return instrument.items().isEmpty() || typed.raw("mode").equals("total")
        ? ofTotal(instrument, at, typed)
        : ofAnswers(instrument, at, typed);
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
    var words = instrument.items().stream().map(it -> typed.raw(AssessmentForm.field(it))).toList();
    return instrument.safetyFlagsInWords(words);
  }

  private Optional<Instant> at(Typed typed) {
    var now = clock.instant();
    var at = typed.moment("day", "time", clinic.zone());
    if (at.isPresent() && at.get().isAfter(now)) {
      typed.problem("time", "assessment.problem.future", wording.moment(at.get()));
    } else if (at.isPresent() && at.get().isBefore(now.minus(FURTHEST))) {
      typed.problem("day", "assessment.problem.long-ago", wording.day(at.get()));
    }
    return at;
  }

  private static boolean isSameMinute(Instant one, Instant other) {
    return one.truncatedTo(ChronoUnit.MINUTES).equals(other);
  }

  private void refuseTwice(Instrument instrument, Course course, Instant at, Typed typed) {
    var scored = course.assessments(instrument.id()).stream().map(Assessed::at);
    var unscored =
        course.answered().stream()
            .filter(it -> it.instrument().equals(instrument.id()))
            .map(Answered::at);
    if (Stream.concat(scored, unscored).anyMatch(it -> isSameMinute(it, at))) {
      typed.problem("time", "assessment.problem.twice", instrument.title(), wording.moment(at));
    }
  }

  private Optional<CourseEvent> ofTotal(Instrument instrument, Optional<Instant> at, Typed typed) {
    var scale = instrument.scale();
    var total =
        typed.number("total", scale.lowest(), scale.highest(), wording.say("assessment.points"));
    if (total.isEmpty()) {
      return Optional.empty();
    }
    var score = instrument.scoreOfTotal(total.getAsDouble());
    score.problems().forEach(it -> typed.problem("total", "assessment.problem.whole"));
    return at.filter(it -> typed.isFine())
        .map(it -> new Assessed(it, score.orThrow(), Optional.empty()));
  }

  private Optional<CourseEvent> ofAnswers(
      Instrument instrument, Optional<Instant> at, Typed typed) {
    var ticked = ticked(instrument, typed);
    if (ticked.stream().noneMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    var values = ticked.stream().map(it -> it.orElse(OptionalInt.empty())).toList();
    if (values.stream().noneMatch(OptionalInt::isPresent)) {
      typed.problem(AssessmentForm.field(instrument.items().get(0)), "assessment.problem.nothing");
    } else if (typed.isFine()) {
      var answers = instrument.answers(values).orThrow();
      var outcome = instrument.score(answers);
      askAboutBlanks(instrument, answers, outcome, typed);
      return at.filter(it -> typed.isFine()).map(it -> fact(it, outcome, answers));
    }
    return Optional.empty();
  }

  private static CourseEvent fact(Instant at, ScoreOutcome outcome, Answers answers) {
    return outcome
        .scoreIfAny()
        .map(score -> (CourseEvent) new Assessed(at, score, Optional.of(answers)))
        .orElseGet(() -> new Answered(at, outcome, answers));
  }

  /**
   * One answer an item; the inner is empty where it was left blank, the outer where it is wrong.
   */
  private static List<Optional<OptionalInt>> ticked(Instrument instrument, Typed typed) {
    var ticked = new ArrayList<Optional<OptionalInt>>();
    for (var item : instrument.items()) {
      var word = typed.raw(AssessmentForm.field(item));
      if (word.isEmpty()) {
        ticked.add(Optional.of(OptionalInt.empty()));
      } else if (word.matches("[0-9]{1,3}") && item.accepts(Integer.parseInt(word))) {
        ticked.add(Optional.of(OptionalInt.of(Integer.parseInt(word))));
      } else {
        wrong(item, typed);
        ticked.add(Optional.empty());
      }
    }
    return ticked;
  }

  private static void wrong(Item item, Typed typed) {
    typed.problem(
        AssessmentForm.field(item),
        "assessment.problem.answer",
        item.number(),
        item.lowest(),
        item.highest());
  }

  /** A skipped line is pointed out once; an answer that needs a person never waits for that. */
  private static void askAboutBlanks(
      Instrument instrument, Answers answers, ScoreOutcome outcome, Typed typed) {
    if (typed.has("sure") || !outcome.safetyFlags().isEmpty()) {
      return;
    }
    var blanks = outcome.as(new BlanksThatMatter(instrument, answers));
    instrument.items().stream()
        .filter(item -> blanks.contains(item.number()))
        .forEach(
            item ->
                typed.problem(
                    AssessmentForm.field(item), "assessment.problem.blank", item.number()));
  }
}
