package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Item;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An instrument as somebody filled it in. Its fields: {@code day} and {@code time}, {@code total},
 * and for each item {@code a-} with the item's id.
 */
public record ScoreSheet(Instrument instrument, Optional<Instant> at) {
  /** A questionnaire is not charted further back than this. */
  private static final Duration FURTHEST = Duration.ofDays(3650);

  /** What an item is called as a field. */
  public static String field(Item item) {
    return "a-" + item.id();
  }

  Ruling<Assessed> total(Course course, OptionalDouble total, Instant now) {
    var objections = objections(course, now);
    var scale = instrument.scale();
    objections.within("total", total, scale.lowest(), scale.highest(), "points");
    total.stream()
        .filter(it -> it >= scale.lowest() && it <= scale.highest())
        .filter(it -> !instrument.scoreOfTotal(it).problems().isEmpty())
        .forEach(it -> objections.refuse(Ground.NOT_WHOLE, "total"));
    return objections.orElse(
        () ->
            new Assessed(
                at.orElseThrow(),
                instrument.scoreOfTotal(total.orElseThrow()).orThrow(),
                Optional.empty()));
  }

  /** An {@link Assessed} where the answers come to a total, else an {@link Answered}. */
  Ruling<CourseEvent> answers(Course course, List<OptionalInt> values, Instant now) {
    var objections = objections(course, now);
    var answers = answers(values, objections);
    answers.ifPresent(it -> askAboutBlanks(it, objections));
    return objections.orElse(() -> fact(answers.orElseThrow()));
  }

  private Objections objections(Course course, Instant now) {
    var objections = new Objections();
    objections.happened(at, now.minus(FURTHEST), now);
    at.filter(it -> isOnRecord(course, it))
        .ifPresent(it -> objections.refuse(Ground.SCORE_ON_RECORD, "time", instrument.title(), it));
    return objections;
  }

  private boolean isOnRecord(Course course, Instant at) {
    var scored = course.assessments(instrument.id()).stream().map(Assessed::at);
    var unscored =
        course.answered().stream()
            .filter(it -> it.instrument().equals(instrument.id()))
            .map(Answered::at);
    return Stream.concat(scored, unscored).anyMatch(it -> isSameMinute(it, at));
  }

  /** A form knows minutes; two scores of one instrument within one are the same sheet. */
  private static boolean isSameMinute(Instant one, Instant other) {
    return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
  }

  private Optional<Answers> answers(List<OptionalInt> values, Objections objections) {
    var items = instrument.items();
    boolean fine = true;
    for (int place = 0; place < items.size(); place++) {
      var item = items.get(place);
      if (values.get(place).isPresent() && !item.accepts(values.get(place).getAsInt())) {
        objections.refuse(
            Ground.ANSWER_NOT_OFFERED, field(item), item.number(), item.lowest(), item.highest());
        fine = false;
      }
    }
    if (values.stream().noneMatch(OptionalInt::isPresent)) {
      objections.refuse(Ground.NOTHING_ANSWERED, field(items.get(0)));
      fine = false;
    }
    return fine ? Optional.of(instrument.answers(values).orThrow()) : Optional.empty();
  }

  /** A skipped line is pointed out once; an answer that needs a person never waits for that. */
  private void askAboutBlanks(Answers answers, Objections objections) {
    var outcome = instrument.score(answers);
    if (!outcome.safetyFlags().isEmpty()) {
      return;
    }
    var blanks = outcome.as(new BlanksThatMatter(instrument, answers));
    instrument.items().stream()
        .filter(item -> blanks.contains(item.number()))
        .forEach(item -> objections.ask(Ground.BLANK, field(item), item.number()));
  }

  private CourseEvent fact(Answers answers) {
    var outcome = instrument.score(answers);
    return outcome
        .scoreIfAny()
        .<CourseEvent>map(it -> new Assessed(at.orElseThrow(), it, Optional.of(answers)))
        .orElseGet(() -> new Answered(at.orElseThrow(), outcome, answers));
  }
}
