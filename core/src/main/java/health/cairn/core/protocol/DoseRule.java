package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import health.cairn.core.quantity.MgPerKg;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one infusion gives: a start, a step and two limits, all in one unit. Every answer is in
 * mg/kg for the whole infusion, whatever the unit.
 *
 * @param start the first dose, in mg/kg or mg/kg/h as the unit says, above 0
 * @param step empty when the dose is never raised
 * @param softMax a higher dose needs a physician; in the same unit, at least the start
 * @param hardMax no higher dose may be ordered; in the same unit, at least the soft maximum; empty
 *     when each clinic must set its own
 * @param duration length of one infusion, above 0 minutes
 * @param durations shortest and longest an infusion may be, in minutes
 */
public record DoseRule(
    DoseUnit unit,
    Cited<Double> start,
    Optional<Cited<DoseStep>> step,
    Cited<Double> softMax,
    Optional<Cited<Double>> hardMax,
    Cited<Duration> duration,
    Optional<Cited<Range>> durations,
    Titration titration) {

  /**
   * More than so many times the dose before it, or the protocol's own where that is higher, is a
   * slip of the decimal point until somebody orders it. PROPOSED.
   */
  private static final double SEVERAL_TIMES = 3;

  // A dose computed from a rate differs from the typed one in its last digits.
  private static final double ROUNDING = 1e-9;

  /** The first dose. */
  public MgPerKg perSession() {
    return perSession(start.value());
  }

  /** The dose above which a physician must sign. */
  public MgPerKg softMaxPerSession() {
    return perSession(softMax.value());
  }

  /** The dose above which nothing may be ordered. */
  public Optional<MgPerKg> hardMaxPerSession() {
    return hardMax.map(limit -> perSession(limit.value()));
  }

  /**
   * The soft maximum of an infusion that ran for so long, in minutes: where the protocol doses by
   * the hour, its hours count.
   */
  public MgPerKg softMaxOver(double minutes) {
    return over(softMax.value(), minutes);
  }

  /** The hard maximum of an infusion that ran for so long, in minutes; empty where none is set. */
  public Optional<MgPerKg> hardMaxOver(double minutes) {
    return hardMax.map(limit -> over(limit.value(), minutes));
  }

  private MgPerKg over(double amount, double minutes) {
    return unit.perInfusion(amount, Duration.ofMillis(Math.round(minutes * 60_000)));
  }

  /** Length of one infusion, in minutes. */
  public double minutes() {
    return duration.value().toSeconds() / 60.0;
  }

  /**
   * The next dose up, or empty when the protocol never raises or the dose is already at the limit:
   * the hard maximum, or the soft one where the clinic has set no hard one.
   */
  public Optional<MgPerKg> nextDose(MgPerKg dose) {
    var limit = hardMaxPerSession().orElse(softMaxPerSession());
    return step.map(rule -> raised(dose, rule.value()))
        .map(next -> next.compareTo(limit) > 0 ? limit : next)
        .filter(next -> next.value() > dose.value() + ROUNDING);
  }

  /**
   * The dose to come while nobody orders another: the last one in use that may be ordered and is
   * not far from the one before it, else the protocol's own. What was given is a fact, and no
   * order.
   *
   * @param inUse the dose ordered with each infusion given, or else the one given, in the order of
   *     time
   */
  public MgPerKg toCome(List<MgPerKg> inUse) {
    var trusted = perSession();
    for (var dose : inUse) {
      trusted = isBlocked(dose) || isFar(trusted, dose) ? trusted : dose;
    }
    return trusted;
  }

  /** Whether a dose is several times the one before it, and the protocol's own as well. */
  public boolean isFar(MgPerKg before, MgPerKg dose) {
    double usual = Math.max(before.value(), perSession().value());
    return dose.value() > SEVERAL_TIMES * usual + ROUNDING;
  }

  /** Whether a dose for a whole infusion of the usual length may be ordered. */
  public DoseCheck allows(MgPerKg dose) {
    return allows(dose, minutes());
  }

  /** Whether a dose for a whole infusion of so many minutes may be ordered. */
  public DoseCheck allows(MgPerKg dose, double minutes) {
    var hard = hardMaxOver(minutes).filter(limit -> above(dose, limit));
    if (hard.isPresent()) {
      return new DoseCheck.Blocked(
          ("The dose (%s) exceeds the protocol's hard maximum (%s an infusion).\n"
                  + "Maybe the dose was typed in mg, or without its decimal point.")
              .formatted(dose, hard.get()));
    }
    if (above(dose, softMaxOver(minutes))) {
      return new DoseCheck.NeedsPhysician(
          ("The dose (%s) exceeds the protocol's soft maximum (%s an infusion).\n"
                  + "A physician must sign for it.")
              .formatted(dose, softMaxOver(minutes)));
    }
    return new DoseCheck.Allowed();
  }

  private MgPerKg perSession(double amount) {
    return unit.perInfusion(amount, duration.value());
  }

  private MgPerKg raised(MgPerKg dose, DoseStep rule) {
    if (rule.kind() == DoseStep.Kind.SHARE) {
      return MgPerKg.of(dose.value() * (1 + rule.size().most()));
    }
    return dose.plus(perSession(rule.size().most()));
  }

  private boolean isBlocked(MgPerKg dose) {
    return hardMaxPerSession().filter(limit -> above(dose, limit)).isPresent();
  }

  private static boolean above(MgPerKg dose, MgPerKg limit) {
    return dose.value() > limit.value() + ROUNDING;
  }
}
