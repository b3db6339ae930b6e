package health.cairn.core.instrument;

import health.cairn.core.instrument.Score.Severity;
import health.cairn.core.instrument.Score.Subscore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The domains of an instrument that has no total.
 *
 * @param others parts outside the domains, for instance one pain item
 * @param missingTables ids of the domains whose T-score table the clinic has not supplied
 * @param unscored ids of the domains with blank items
 */
public record Profile(
    InstrumentId instrument,
    String version,
    List<DomainScore> domains,
    List<Subscore> others,
    List<String> missingTables,
    List<String> unscored) {

  public Profile {
    domains = List.copyOf(domains);
    others = List.copyOf(others);
    missingTables = List.copyOf(missingTables);
    unscored = List.copyOf(unscored);
  }

  public Optional<DomainScore> domain(String id) {
    return domains.stream().filter(domain -> domain.id().equals(id)).findFirst();
  }

  /**
   * One domain.
   *
   * @param raw sum of the item values
   * @param tScore in T points, mean 50 and SD 10 in the reference population; empty without the
   *     owner's table
   */
  public record DomainScore(
      String id, String title, int raw, OptionalDouble tScore, Optional<Severity> severity) {}
}
