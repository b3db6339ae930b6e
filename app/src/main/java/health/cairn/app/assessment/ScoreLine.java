package health.cairn.app.assessment;

import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.ScoreOutcome.NotScored;
import health.cairn.core.instrument.ScoreOutcome.Triaged;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last result of one questionnaire in finished words.
 *
 * @param change by the instrument's own rule: {@code better}, {@code worse}, {@code unchanged};
 *     empty without a baseline or a rule
 */
record ScoreLine(
    String id,
    String title,
    String value,
    String severity,
    Instant at,
    String sinceBaseline,
    String change,
    boolean responds,
    boolean remission,
    boolean drifts) {

  /** All that were ever answered, in the order of first use. */
  static List<InstrumentId> instruments(Course course) {
    return Stream.concat(
            course.instruments().stream(), course.answered().stream().map(Answered::instrument))
        .distinct()
        .toList();
  }

  static ScoreLine of(Instrument instrument, Course course, Wording wording, boolean drifts) {
    var scored = course.latest(instrument.id());
    var unscored =
        course.answered().stream()
            .filter(it -> it.instrument().equals(instrument.id()))
            .reduce((one, later) -> later)
            .filter(it -> scored.map(s -> it.at().isAfter(s.at())).orElse(true));
    return unscored
        .map(it -> unscored(instrument, it, wording))
        .orElseGet(() -> scored(instrument, course, scored.orElseThrow(), wording, drifts));
  }

  private static ScoreLine unscored(Instrument instrument, Answered fact, Wording wording) {
    var says =
        fact.outcome() instanceof Triaged it
            ? wording.say("assessment.triage." + it.triage().band().title())
            : fact.outcome() instanceof NotScored
                ? wording.say("assessment.no-total")
                : wording.say("assessment.profile");
    return new ScoreLine(
        instrument.id().value(),
        instrument.title(),
        "–",
        says,
        fact.at(),
        "",
        "",
        false,
        false,
        false);
  }

  private static ScoreLine scored(
      Instrument instrument, Course course, Assessed latest, Wording wording, boolean drifts) {
    var baseline =
        course
            .baseline(instrument.id())
            .filter(it -> !it.at().equals(latest.at()))
            .map(Assessed::score);
    var now = latest.score();
    return new ScoreLine(
        instrument.id().value(),
        instrument.title(),
        wording.number(now.total()),
        now.severity().map(Score.Severity::title).orElse(""),
        latest.at(),
        sinceBaseline(baseline, now, course, instrument, wording),
        change(instrument, baseline, now),
        baseline.flatMap(it -> instrument.responded(it, now)).orElse(false),
        instrument.inRemissionRange(now).orElse(false),
        drifts);
  }

  private static String sinceBaseline(
      Optional<Score> baseline, Score now, Course course, Instrument of, Wording wording) {
    if (baseline.isEmpty()) {
      return course.baseline(of.id()).isPresent() ? wording.say("assessment.baseline") : "";
    }
    double by = now.total() - baseline.get().total();
    var sign = by > 0 ? "+" : by < 0 ? "−" : "±";
    return wording.say(
        "assessment.change.value",
        sign + wording.number(Math.abs(by)),
        wording.number(baseline.get().total()));
  }

  private static String change(Instrument instrument, Optional<Score> baseline, Score now) {
    return baseline
        .flatMap(it -> instrument.change(it, now))
        .map(it -> it.name().toLowerCase(Locale.ROOT))
        .orElse("");
  }
}
