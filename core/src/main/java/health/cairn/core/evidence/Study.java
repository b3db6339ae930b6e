package health.cairn.core.evidence;

import java.util.List;
import java.util.Optional;

/**
 * One arm of a trial, cohort or review, and the figures read from it.
 *
 * @param population who was studied, in a few words
 * @param addresses where it can be read, the original first
 * @param readAt the copies that were read, when they were not among the addresses
 * @param baseline the primary score before treatment
 */
public record Study(
    SourceId id,
    String citation,
    List<String> addresses,
    List<String> readAt,
    Condition condition,
    String population,
    String design,
    Regimen regimen,
    Optional<Baseline> baseline,
    List<Flag> flags,
    List<StudyFigure> figures) {
  public Study {
    addresses = List.copyOf(addresses);
    readAt = List.copyOf(readAt);
    flags = List.copyOf(flags);
    figures = List.copyOf(figures);
  }

  /** Whether a figure may inform a forecast: plans and clinic statements may not. */
  public boolean isEvidence() {
    return flags.stream().noneMatch(flag -> flag.kind() == Flag.Kind.NOT_EVIDENCE);
  }

  /**
   * What was given, as the source words it; empty where it does not say.
   *
   * @param dose mg/kg unless the text says otherwise
   * @param minutes length of one infusion, or a route
   * @param infusions how many
   * @param schedule day offsets from the first infusion, or a frequency
   */
  public record Regimen(
      Optional<String> dose,
      Optional<String> minutes,
      Optional<String> infusions,
      Optional<String> schedule) {}

  /**
   * The score before treatment.
   *
   * @param mean in points of the instrument
   * @param sd standard deviation in points, at least 0; empty where it is not printed
   */
  public record Baseline(double mean, Optional<Double> sd) {}
}
