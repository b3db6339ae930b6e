package health.cairn.core.instrument;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a completed instrument came to.
 *
 * @param total in the instrument's points; a whole number unless the instrument takes a mean
 * @param severity the band of the total, if the instrument has bands
 * @param imputation how blank items were filled in, if any were
 * @param subscores empty when only a total was entered
 * @param safetyFlags answers that need a person today
 * @param findings what each of the instrument's answer patterns came to; empty when only a total
 *     was entered
 */
public record Score(
    InstrumentId instrument,
    String version,
    double total,
    Optional<Severity> severity,
    Optional<Imputation> imputation,
    List<Subscore> subscores,
    List<SafetyFlag> safetyFlags,
    List<Finding> findings) {

  public Score {
    subscores = List.copyOf(subscores);
    safetyFlags = List.copyOf(safetyFlags);
    findings = List.copyOf(findings);
  }

  /** The total as a whole number; empty for a mean that is not whole. */
  public OptionalInt wholeTotal() {
    return total == Math.rint(total) ? OptionalInt.of((int) total) : OptionalInt.empty();
  }

  public Optional<Subscore> subscore(String id) {
    return subscores.stream().filter(subscore -> subscore.id().equals(id)).findFirst();
  }

  public Optional<Finding> finding(String id) {
    return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
  }

  /** The name of a band. */
  public record Severity(String id, String title) {}

  /**
   * Blank items that a rule filled in.
   *
   * @param items their numbers on the form, from 1
   * @param rule what was done, in words
   */
  public record Imputation(List<Integer> items, String rule) {
    public Imputation {
      items = List.copyOf(items);
    }
  }

  /**
   * One part of an instrument.
   *
   * @param value in its own points
   */
  public record Subscore(String id, String title, double value) {}

  /**
   * An answer that needs a person today.
   *
   * @param item the item's number; empty when the total itself raised it, or proves the answer
   * @param value the answer or total that raised it, in points
   * @param says one sentence for the clinician
   */
  public record SafetyFlag(String rule, OptionalInt item, double value, String says) {}

  /** Whether a pattern of answers was met. */
  public record Finding(String id, String title, Met met) {}

  /** A pattern can stay open while items are blank. */
  public enum Met {
    YES,
    NO,
    UNKNOWN
  }
}
