package health.cairn.content;

import health.cairn.core.course.CourseClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns the times of one file into moments.
 *
 * @param offset of the file's dates; empty when it counts days only
 * @param anchor the first infusion, from which days count; empty when no infusion has a date
 */
record Timeline(Optional<ZoneOffset> offset, Optional<Instant> anchor) {
  /** From the infusions, given before planned, and everything else in the file. */
  static Timeline of(List<When> given, List<When> planned, List<When> others, OffsetDateTime now) {
    var all = Stream.of(given, planned, others).flatMap(List::stream).toList();
    boolean dated = all.isEmpty() || all.stream().anyMatch(it -> !(it instanceof When.Day));
    var offset =
        offsets(all).findFirst().or(() -> Optional.of(now.getOffset())).filter(it -> dated);
    var first = given.isEmpty() ? planned : given;
    return new Timeline(
        offset, first.stream().flatMap(it -> dated(it, offset).stream()).min(Instant::compareTo));
  }

  private static Stream<ZoneOffset> offsets(List<When> all) {
    return all.stream()
        .filter(When.Moment.class::isInstance)
        .map(it -> ((When.Moment) it).at().getOffset());
  }

  private static Optional<Instant> dated(When when, Optional<ZoneOffset> offset) {
    if (when instanceof When.Moment moment) {
      return Optional.of(moment.at().toInstant());
    }
    return when instanceof When.Date date
        ? offset.map(it -> date.date().atStartOfDay().toInstant(it))
        : Optional.empty();
  }

  /** Whether the file mixes dates with days and no infusion's date ties them together. */
  boolean isLoose(When when) {
    return when instanceof When.Day && offset.isPresent() && anchor.isEmpty();
  }

  Instant moment(When when) {
    return when instanceof When.Day day
        ? CourseClock.at(anchor.orElse(Instant.EPOCH), day.day())
        : dated(when, offset).orElseThrow();
  }
}
