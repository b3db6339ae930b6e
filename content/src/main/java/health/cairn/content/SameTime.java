package health.cairn.content;

import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scores that stand at one time, and scores and infusions of one day whose order is not known. */
record SameTime(CourseReader.Told told, Timeline line) {

  private record Key(InstrumentId instrument, Instant at) {}

  /** The assessments without those that only repeat another. */
  List<Timed<AssessmentReader.Told>> once() {
    var seen = new HashSet<List<Object>>();
    return told.assessments().stream()
        .filter(it -> key(it).isEmpty() || seen.add(List.of(key(it).get(), total(it))))
        .toList();
  }

  List<Remark> remarks() {
    var remarks = new ArrayList<Remark>();
    var first = new HashMap<Key, Timed<AssessmentReader.Told>>();
    for (var it : told.assessments()) {
      key(it)
          .map(key -> first.putIfAbsent(key, it))
          .ifPresent(before -> remarks.add(two(before, it)));
    }
    var days = new HashSet<LocalDate>();
    told.assessments().forEach(it -> order(it, days).ifPresent(remarks::add));
    return remarks;
  }

  private Optional<Key> key(Timed<AssessmentReader.Told> it) {
    return it.what()
        .score()
        .flatMap(score -> it.when().map(at -> new Key(score.instrument(), line.moment(at))));
  }

  private static double total(Timed<AssessmentReader.Told> it) {
    return it.what().score().map(Score::total).orElse(-1.0);
  }

  private static Remark two(Timed<AssessmentReader.Told> one, Timed<AssessmentReader.Told> other) {
    var instrument = other.what().score().map(Score::instrument).orElseThrow();
    return total(one) == total(other)
        ? new Remark(
            "score-twice",
            "%s says the same %s at the same time as %s: it counts once."
                .formatted(other.place().path(), instrument, one.place().path()))
        : new Remark(
            "two-scores-at-once",
            "%s and %s are two %s scores at the same time: both count."
                .formatted(one.place().path(), other.place().path(), instrument));
  }

  /** One remark a day: a date alone stands for its first moment. */
  private Optional<Remark> order(Timed<AssessmentReader.Told> score, Set<LocalDate> told) {
    var day = score.when().flatMap(this::day);
    return this.told.given().stream()
        .filter(it -> day.isPresent() && it.when().flatMap(this::day).equals(day))
        .filter(it -> isDate(it) != isDate(score) || (isDate(it) && hasEarlier(score, it)))
        .findFirst()
        .filter(it -> told.add(day.orElseThrow()))
        .map(it -> order(day.orElseThrow(), score, it));
  }

  private Remark order(
      LocalDate day, Timed<AssessmentReader.Told> score, Timed<InfusionReader.Told> infusion) {
    boolean after =
        line.moment(score.when().orElseThrow()).isAfter(line.moment(infusion.when().orElseThrow()));
    return new Remark(
        "order-not-known",
        "Whether the score of %s was taken before the infusion or after it is not known (%s): it counts as taken %s. Give both a time."
            .formatted(day, score.place().path(), after ? "after" : "before"));
  }

  /** A score of the same instrument since the infusion before: this one need not be a second. */
  private boolean hasEarlier(
      Timed<AssessmentReader.Told> score, Timed<InfusionReader.Told> before) {
    var day = line.moment(before.when().orElseThrow());
    var last =
        told.given().stream()
            .flatMap(it -> it.when().stream())
            .map(line::moment)
            .filter(it -> it.isBefore(day))
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    return told.assessments().stream()
        .filter(it -> !it.place().path().equals(score.place().path()))
        .filter(it -> instrument(it).equals(instrument(score)))
        .flatMap(it -> it.when().stream())
        .map(line::moment)
        .anyMatch(it -> it.isAfter(last) && it.isBefore(day));
  }

  private static Optional<InstrumentId> instrument(Timed<AssessmentReader.Told> it) {
    return it.what().score().map(Score::instrument);
  }

  private static boolean isDate(Timed<?> it) {
    return it.when().filter(When.Date.class::isInstance).isPresent();
  }

  private Optional<LocalDate> day(When when) {
    if (when instanceof When.Date date) {
      return Optional.of(date.date());
    }
    return when instanceof When.Moment moment
        ? Optional.of(
            moment.at().toInstant().atOffset(line.offset().orElse(ZoneOffset.UTC)).toLocalDate())
        : Optional.empty();
  }
}
