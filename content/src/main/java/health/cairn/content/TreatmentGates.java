package health.cairn.content;

import health.cairn.core.course.TreatmentCheck;
import health.cairn.core.course.TreatmentGate;
import health.cairn.core.course.TreatmentRule;
import java.time.Duration;
import java.util.List;

/**
 * The checks before a patient is treated that ship with Cairn, and the reader for a clinic's own.
 */
public final class TreatmentGates {
  static final String KIND = "treatment/1";
  private static final List<String> ROLES =
      List.of("prescriber", "nurse", "coordinator", "director");
  private static final int LONGEST_DAYS = 3650;

  private TreatmentGates() {}

  /** The shipped checks. */
  public static TreatmentGate shipped() {
    return Shipped.GATE;
  }

  /** A clinic's own. */
  public static Read<TreatmentGate> read(Document document) {
    return read(document, Known.shipped());
  }

  private static Read<TreatmentGate> read(Document document, Known known) {
    return document.read(root -> gate(root, known));
  }

  private static TreatmentGate gate(Place root, Known known) {
    root.kind(KIND).knowing("version", "overrideDays", "checks");
    var checks = root.required("checks");
    var rules = checks.list(it -> rule(it, new Citations(known::source)));
    Repeats.check(checks.items(), "check", "check");
    return new TreatmentGate(
        root.required("version").text(),
        rules,
        new Citing(known).required(root, "overrideDays", TreatmentGates::days));
  }

  private static TreatmentRule rule(Place place, Citations citations) {
    Citations.knowing(
        place, "check", "forbids", "stopsPlanning", "freshDays", "settledBy", "overriddenBy");
    return new TreatmentRule(
        place.required("check").word(List.of(TreatmentCheck.values()), TreatmentCheck::word),
        place.required("forbids").bool(),
        place.required("stopsPlanning").bool(),
        place.optional("freshDays").map(TreatmentGates::days),
        place.required("settledBy").list(it -> it.word(ROLES)),
        place.required("overriddenBy").list(it -> it.word(ROLES)),
        citations.of(place));
  }

  private static Duration days(Place place) {
    return Duration.ofDays(place.integer(1, LONGEST_DAYS));
  }

  private static final class Shipped {
    static final TreatmentGate GATE =
        read(Document.resource("treatment/may-be-treated.json"), Known.trusting()).orThrow();
  }
}
