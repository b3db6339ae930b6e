package health.cairn.core.eligibility;

import java.util.List;
import java.util.Map;

/**
 * Criteria or requirements of one file, with what a reader must know to trust them.
 *
 * @param items in the order of the file
 */
public record RuleSet<T>(
    String id, String version, String title, Attributes attributes, List<T> items) {
  public RuleSet {
    items = List.copyOf(items);
  }

  /**
   * Who made the rules, when, and which traits of a patient they use.
   *
   * @param uses by trait: how it is used, or "not used"
   */
  public record Attributes(
      String developer, String funding, String released, String revised, Map<String, String> uses) {
    /** The traits that must be named, used or not (45 CFR 170.315(b)(11)). */
    public static final List<String> TRAITS =
        List.of(
            "race",
            "ethnicity",
            "language",
            "sexual-orientation",
            "gender-identity",
            "sex",
            "date-of-birth",
            "social-determinants",
            "health-status-assessments");

    public Attributes {
      uses = Map.copyOf(uses);
    }
  }
}
