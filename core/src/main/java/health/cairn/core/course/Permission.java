package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.TreatmentPermitted;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a patient may be treated now. Derived, never kept; every page that plans, records, lists
 * or advises reads it.
 *
 * @param obstacles what stands against it, what forbids it first; none where nothing does
 * @param override the last one, where it still holds: it covers what it names and nothing that came
 *     up since
 */
public record Permission(List<Obstacle> obstacles, Optional<TreatmentPermitted> override) {
  private static final int LONGEST = 2000;

  public Permission {
    obstacles = List.copyOf(obstacles);
  }

  /**
   * One thing that stands against it.
   *
   * @param since when it was last looked at, or came up; empty where that is not known
   */
  public record Obstacle(TreatmentRule rule, Optional<Instant> since) {
    public TreatmentCheck check() {
      return rule.check();
    }
  }

  /** It in a word. */
  public enum State {
    YES,
    /** Somebody took responsibility for everything that stands against it. */
    OVERRIDDEN,
    NOT_YET,
    NO;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public State state() {
    if (obstacles.isEmpty()) {
      return State.YES;
    }
    if (uncovered().isEmpty()) {
      return State.OVERRIDDEN;
    }
    return uncovered().stream().anyMatch(it -> it.rule().forbids()) ? State.NO : State.NOT_YET;
  }

  /** Yes, whether or not somebody had to take responsibility for it. */
  public boolean allows() {
    return uncovered().isEmpty();
  }

  /** What stands against it and nobody took responsibility for. */
  public List<Obstacle> uncovered() {
    var covered = override.map(TreatmentPermitted::checks).orElse(Set.of());
    return obstacles.stream().filter(it -> !covered.contains(it.check())).toList();
  }

  /** What stands against planning and nobody took responsibility for. */
  public List<Obstacle> againstPlanning() {
    return uncovered().stream().filter(it -> it.rule().stopsPlanning()).toList();
  }

  /**
   * Planning against what stands. Its field: {@code override}.
   *
   * @param why in the planner's words
   * @param roles of the planner
   * @return the override that is kept with the plan; none where nothing stands against it
   */
  public Ruling<List<TreatmentPermitted>> plan(String why, Collection<String> roles, Instant now) {
    var objections = new Objections();
    var against = againstPlanning();
    against.stream()
        .filter(it -> it.rule().overriddenBy().stream().noneMatch(roles::contains))
        .forEach(it -> objections.refuse(refusal(it), "override", it.check()));
    return override(against, why, objections, now);
  }

  /**
   * Recording what was given against what stands: given is given, so whoever records it says why.
   * Its field: {@code override}.
   *
   * @param why in the words of whoever records it
   * @return the override that is kept with the infusion; none where nothing stands against it
   */
  public Ruling<List<TreatmentPermitted>> record(String why, Instant now) {
    return override(uncovered(), why, new Objections(), now);
  }

  private static Ground refusal(Obstacle obstacle) {
    return obstacle.rule().overriddenBy().isEmpty()
        ? Ground.TREATMENT_BARRED
        : Ground.TREATMENT_OTHERS;
  }

  private Ruling<List<TreatmentPermitted>> override(
      List<Obstacle> against, String why, Objections objections, Instant now) {
    if (!against.isEmpty() && why.isBlank()) {
      objections.refuse(Ground.TREATMENT_WHY, "override");
    }
    objections.note("override", why, LONGEST);
    return objections.orElse(
        () ->
            against.isEmpty()
                ? List.of()
                : List.of(new TreatmentPermitted(now, checks(against), why.strip())));
  }

  /** Those that an earlier override covers, too: it ends with this one. */
  private Set<TreatmentCheck> checks(List<Obstacle> against) {
    return obstacles.stream()
        .filter(it -> against.contains(it) || !uncovered().contains(it))
        .map(Obstacle::check)
        .collect(Collectors.toUnmodifiableSet());
  }
}
