package health.cairn.content;

import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.InfusionSheet;
import health.cairn.core.course.PlanRow;
import health.cairn.core.course.ScoreSheet;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.ruling.Refusal;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the facts that a file tells by the verbs of {@link Course}, as every other door does. Each
 * is judged at its own moment: a file tells what was, however long ago.
 */
record ToldFacts(CourseReader.Told told, Timeline line, Protocol protocol) {
  // The words of a refusal are those of a form; a file adds what is its own.
  private static final String REMEDY = "Correct it, or take it out.";

  /** What the facts add up to; whatever is refused is a problem at its place. */
  Course course(Optional<Boolean> antidepressant) {
    var facts = new ArrayList<CourseEvent>();
    told.given().forEach(it -> infused(it).ifPresent(facts::add));
    new SameTime(told, line).once().forEach(it -> assessed(it).ifPresent(facts::add));
    var planned = told.planned().stream().map(this::moment);
    var opening =
        Stream.concat(facts.stream().map(CourseEvent::at), planned)
            .min(Instant::compareTo)
            .orElse(Instant.EPOCH);
    var opened = opened(opening);
    facts.add(opened);
    if (told.finished() || !told.planned().isEmpty()) {
      planned(Course.from(facts), opening).ifPresent(facts::add);
    }
    Course.from(List.of(opened))
        .choose(Optional.of(protocol), antidepressant, opening)
        .made()
        .ifPresent(it -> facts.addAll(it.facts()));
    return Course.from(facts);
  }

  /** A file names a protocol and none of its versions. */
  private Opened opened(Instant at) {
    return Course.open(Optional.of(protocol.condition()), List.of(protocol), at)
        .made()
        .orElseThrow()
        .opened();
  }

  private Optional<CourseEvent.Infused> infused(Timed<InfusionReader.Told> it) {
    return made(it.place(), ruling(it));
  }

  /** What the verb says to an infusion given, with what it would have a person look at again. */
  Ruling<CourseEvent.Infused> ruling(Timed<InfusionReader.Told> it) {
    var at = moment(it);
    var sheet =
        new InfusionSheet(
            Optional.of(at),
            it.what().told(),
            OptionalDouble.of(it.what().minutes()),
            it.what().amount(),
            it.what().how(),
            Optional.empty(),
            Charting.limits());
    return Course.empty().infuse(sheet, Optional.of(protocol), at);
  }

  private Optional<CourseEvent.SeriesPlanned> planned(Course course, Instant opening) {
    var rows =
        IntStream.range(0, told.planned().size())
            .mapToObj(k -> row(k + 1, told.planned().get(k)))
            .toList();
    var ruling = course.plan(rows, Optional.of(protocol), true, opening);
    ruling.refusals().forEach(it -> refused(told.planned().get(row(it.field()) - 1).place(), it));
    return ruling.made();
  }

  private PlanRow row(int number, Timed<InfusionReader.Told> it) {
    return new PlanRow(
        number,
        Optional.of(moment(it)),
        Optional.of(it.what().dose()),
        OptionalDouble.of(it.what().minutes()));
  }

  private static int row(String field) {
    return Integer.parseInt(field.replaceAll("[^0-9]", ""));
  }

  /** An instrument without a total counts for what needs a person today. */
  private Optional<? extends CourseEvent> assessed(Timed<AssessmentReader.Told> it) {
    var at = moment(it);
    var what = it.what();
    var sheet = new ScoreSheet(what.instrument().orElseThrow(), Optional.of(at));
    return what.answers().isPresent()
        ? made(it.place(), Course.empty().assess(sheet, what.answers().get().values(), at))
        : made(
            it.place(),
            Course.empty()
                .assess(sheet, OptionalDouble.of(what.score().orElseThrow().total()), at));
  }

  private <T> Instant moment(Timed<T> it) {
    return line.moment(it.when().orElseThrow());
  }

  private static <F> Optional<F> made(Place place, Ruling<F> ruling) {
    ruling.refusals().forEach(it -> refused(place, it));
    return ruling.made();
  }

  private static void refused(Place place, Refusal refusal) {
    place.problem(
        switch (refusal.ground()) {
          case TOO_SOON ->
              "This infusion comes sooner after the one before it than the protocol allows (%s h)."
                  .formatted(refusal.figures().get(2));
          default ->
              "The %s cannot be so: %s."
                  .formatted(refusal.field(), refusal.ground().word().replace('-', ' '));
        },
        REMEDY);
  }
}
