package health.cairn.core.course;

import health.cairn.core.protocol.ChartingLimits;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which planned infusion somebody says that one given was. Its field is {@code place}.
 *
 * @param clinic whose days count
 * @param planned the moment of the one chosen, where one was
 * @param before when it was decided already, where an entry is corrected
 */
public record PlaceSheet(
    ZoneId clinic, Said said, Optional<Instant> planned, Optional<Fulfilment> before) {

  /** How it was said. */
  public enum Said {
    /** Nothing: the nearest one that day is meant. */
    NEAREST,
    /** One of the plan. */
    PLANNED,
    /** It was not planned. */
    UNPLANNED,
    /** The question was left open. */
    OPEN
  }

  /** Nobody was asked. */
  public static PlaceSheet nearest(ZoneId clinic) {
    return new PlaceSheet(clinic, Said.NEAREST, Optional.empty(), Optional.empty());
  }

  /** The place meant where nobody says another: the nearest that day, or else within some hours. */
  public Optional<PlannedPlace> usual(Course course, Instant begun, ChartingLimits limits) {
    var open = course.places();
    return open.stream()
        .filter(it -> day(it.at()).equals(day(begun)))
        .min(nearestTo(begun))
        .or(
            () ->
                open.stream()
                    .filter(it -> apart(it, begun).compareTo(limits.sameVisit().value()) < 0)
                    .min(nearestTo(begun)));
  }

  /** All places that can be chosen, the nearest of that day first. */
  public List<PlannedPlace> choices(Course course, Instant begun) {
    return course.places().stream()
        .sorted(
            Comparator.comparing((PlannedPlace it) -> !day(it.at()).equals(day(begun)))
                .thenComparing(
                    it -> day(it.at()).equals(day(begun)) ? apart(it, begun) : Duration.ZERO)
                .thenComparing(PlannedPlace::at))
        .toList();
  }

  /** The place that was said, or else meant; what is wrong with it is objected to. */
  Optional<PlannedPlace> place(
      Course course, Instant begun, ChartingLimits limits, Objections objections) {
    if (said == Said.OPEN && !course.places().isEmpty()) {
      objections.refuse(Ground.NOT_OFFERED, "place");
    }
    if (said == Said.NEAREST) {
      return usual(course, begun, limits);
    }
    if (said != Said.PLANNED) {
      return Optional.empty();
    }
    var chosen =
        course.places().stream().filter(it -> planned.equals(Optional.of(it.at()))).findFirst();
    if (chosen.isEmpty()) {
      objections.refuse(Ground.NOT_OFFERED, "place");
    }
    chosen
        .filter(it -> !day(it.at()).equals(day(begun)))
        .filter(it -> apart(it, begun).compareTo(limits.sameVisit().value()) >= 0)
        .ifPresent(it -> objections.ask(Ground.PLACE_OF_ANOTHER_DAY, "place", begun, it.at()));
    return chosen;
  }

  /** What is kept of it. */
  Fulfilment fulfilment(
      Optional<PlannedPlace> place, Instant begun, ChartingLimits limits, Instant now) {
    var carriedOut = place.map(PlannedPlace::planned);
    var unchanged = before.filter(it -> it.planned().equals(carriedOut));
    var ordered = carriedOut.map(it -> it.dose().value()).orElse(0.0);
    return new Fulfilment(
        carriedOut,
        day(begun).plusDays(1).atStartOfDay(clinic).toInstant(),
        unchanged.map(Fulfilment::decided).orElse(now),
        MgPerKg.of(ordered * limits.leastShare().value()));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clinic);
  }

  private static Comparator<PlannedPlace> nearestTo(Instant begun) {
    return Comparator.comparing((PlannedPlace it) -> apart(it, begun))
        .thenComparing(PlannedPlace::at);
  }

  private static Duration apart(PlannedPlace place, Instant begun) {
    return Duration.between(place.at(), begun).abs();
  }
}
