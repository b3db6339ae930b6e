package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Advice;
import health.cairn.core.forecast.Forecast.Reason;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.protocol.Checkpoint;
import health.cairn.core.protocol.DecisionThresholds;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The decision layer: compares chances with the protocol's thresholds and says what that suggests,
 * never more. docs/forecast.md, "Advice", has the rules as a table.
 */
final class Adviser {
  /** Below this chance of response a last score in response needs a word. */
  private static final double NOT_SURE = 0.6;

  private final Protocol protocol;
  private final DecisionThresholds limits;
  private final CourseAhead course;
  private final Outlook outlook;
  private final Optional<Outlook> atNextDose;
  private final Outlook ifStopped;
  private final Present present;
  private final Seen seen;
  private final double risk;
  private final WaysOn ways;
  private final int after;
  private final int series;
  private final List<Reason> because = new ArrayList<>();
  private final Map<String, Double> compared = new LinkedHashMap<>();

  /**
   * Where the patient stands at the last event.
   *
   * @param inResponse chance of being in response then
   * @param afterBooster chance of it a day after one more infusion then
   * @param boosterDue whether the day for the next booster has come
   * @param plannedTooLate days by which the booster that is planned comes after that day
   */
  record Present(
      double inResponse, double afterBooster, boolean boosterDue, double plannedTooLate) {}

  Adviser(
      Protocol protocol,
      CourseAhead course,
      Outlook outlook,
      Optional<Outlook> atNextDose,
      Outlook ifStopped,
      Present present,
      Seen seen,
      double risk,
      WaysOn ways) {
    this.protocol = protocol;
    this.limits = protocol.thresholds();
    this.course = course;
    this.outlook = outlook;
    this.atNextDose = atNextDose;
    this.ifStopped = ifStopped;
    this.present = present;
    this.seen = seen;
    this.risk = risk;
    this.ways = ways;
    this.after = course.given();
    this.series = protocol.series().planned();
  }

  Advice advice() {
    int target = Math.max(series, after);
    compare(target);
    var say = say(target);
    boolean keeps = compared.containsKey("inResponseNow");
    return new Advice(
        after, say, List.copyOf(because), Collections.unmodifiableMap(compared), ways.of(keeps));
  }

  private Say say(int target) {
    if (after == 0) {
      because("start", "%s chance of response after %d infusions.", chance(target), series);
      return Say.START;
    }
    if (course.last() == after && (after >= series || course.finished())) {
      return afterSeries();
    }
    for (var asks : questions()) {
      var answer = answer(asks, target);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    int to = course.last();
    because(
        "continue",
        "%s chance of response after infusion %d; the next infusion adds %s.",
        chance(to),
        to,
        points(outlook.response[after] - outlook.responseWithout[after]));
    return Say.CONTINUE;
  }

  /** Those of the last checkpoint reached: what was futile after four is not hopeful after five. */
  private List<Checkpoint.Asks> questions() {
    for (int k = after; k > 0; k--) {
      var checkpoint = protocol.checkpoint(k);
      if (checkpoint.isPresent()) {
        return checkpoint.get().asks();
      }
    }
    return List.of();
  }

  private Optional<Say> answer(Checkpoint.Asks asks, int target) {
    return switch (asks) {
      case RAISE -> raise(target);
      case FUTILITY -> futility(target);
      case FINISH_EARLY -> finishEarly();
      case CONTINUE, END_OF_SERIES -> Optional.empty();
    };
  }

  private Optional<Say> raise(int target) {
    double now = p(target);
    double gain = higher(target) - now;
    if (!(now < limits.raiseBelow() && gain >= limits.raiseGain())) {
      return Optional.empty();
    }
    because(
        "raise",
        "The next dose would lift the chance of response after infusion %d from %s to %s, if tolerated.",
        target,
        share(now),
        share(now + gain));
    return Optional.of(Say.RAISE);
  }

  private Optional<Say> futility(int target) {
    double limit = after <= 3 ? limits.futilityAfter3() : limits.futilityAfter4();
    double best = Math.max(p(target), higher(target));
    boolean somethingGained =
        after > 3 && seen.bestFallAfter(course.day(1)) >= limits.improvementSafeguard();
    if (best >= limit || somethingGained) {
      return Optional.empty();
    }
    because(
        "futility",
        "At best %s chance of response after infusion %d, below the limit of %s.",
        share(best),
        target,
        share(limit));
    because(
        "late-gains",
        "Published late responders are more frequent than this model says: discuss, do not refuse.");
    return Optional.of(Say.DISCUSS_ALTERNATIVES);
  }

  private Optional<Say> finishEarly() {
    double inResponse = ifStopped.response[after - 1];
    double lossSoon = ifStopped.loss.shareUpTo(limits.earlyLossDays());
    if (!(inResponse >= limits.earlyInResponse() && lossSoon <= risk)) {
      return Optional.empty();
    }
    because(
        "finish-early",
        "%s chance of being in response already, and %s of losing it within %d days without more.",
        share(inResponse),
        share(lossSoon),
        limits.earlyLossDays());
    return Optional.of(Say.FINISH_EARLY);
  }

  private Say afterSeries() {
    double end = course.day(Math.min(series, after));
    boolean looked = !seen.after(end).isEmpty() && seen.baseline().isPresent();
    boolean responded = looked ? seen.respondedAfter(end) : outlook.response[after - 1] >= 0.5;
    return responded || after > extendTo() ? maintenance() : withoutResponse(looked);
  }

  private int extendTo() {
    return protocol.series().extendTo().value();
  }

  private Say withoutResponse(boolean looked) {
    double now = p(after);
    int to = extendTo();
    if (!course.finished() && after < to && higher(to) - now >= limits.extendGain()) {
      because(
          "extend",
          "Extending to %d infusions would lift the chance of response from %s to %s.",
          to,
          share(now),
          share(higher(to)));
      return Say.EXTEND;
    }
    if (now < (looked ? limits.stopBelow() : limits.futilityAfter4())) {
      because(
          "stop",
          "%s chance of response after %d infusions, and more would add little.",
          share(now),
          after);
      return Say.STOP;
    }
    because(
        looked ? "review" : "review-unseen",
        looked
            ? "Not in response by the scores, yet %s chance of response by the model: look again."
            : "%s chance of response, and no score to see it by: look again.",
        share(now));
    return Say.REVIEW;
  }

  private Say maintenance() {
    var limit = protocol.boosterLimits();
    compared.put("inResponseNow", present.inResponse());
    compared.put("afterBooster", present.afterBooster());
    if (after > series
        && outlook.response[after - 1] < limit.reviewBelow()
        && present.afterBooster() < limit.reviewBelow()) {
      because(
          "booster-without-effect",
          "The last booster brought response with %s chance; one more would with %s.",
          share(outlook.response[after - 1]),
          share(present.afterBooster()));
      return Say.REVIEW;
    }
    boolean confirmed = seen.lossConfirmed(course.day(1));
    if (confirmed || present.inResponse() < limit.earlyBelow()) {
      because(
          confirmed ? "loss-confirmed" : "early-booster",
          confirmed
              ? "Response was lost at two visits in a row; a booster would bring it back with %2$s chance."
              : "Only %s chance of still being in response; a booster would make it %s.",
          share(present.inResponse()),
          share(present.afterBooster()));
      scoreLooksBetter();
      return Say.BOOSTER_NOW;
    }
    if (present.boosterDue()) {
      because(
          "booster-due",
          "In response with %s chance, but without a booster the chance of loss now exceeds %s.",
          share(present.inResponse()),
          share(risk));
      scoreLooksBetter();
      return Say.BOOSTER_NOW;
    }
    because(
        "maintenance",
        "In response with %s chance; plan the next booster before the benefit fades.",
        share(present.inResponse()));
    plannedTooLate();
    return Say.MAINTENANCE;
  }

  /** A reader who sees a good last score must hear why the chance is not higher. */
  private void scoreLooksBetter() {
    if (seen.respondsNow() && present.inResponse() < NOT_SURE) {
      because(
          "score-looks-better",
          "The last score is in response; the forecast takes a part of that for a good spell that passes.");
    }
  }

  private void plannedTooLate() {
    if (present.plannedTooLate() >= 1) {
      because(
          "booster-planned-late",
          "The booster planned comes %s after the last day that keeps the chance of loss under %s.",
          new Days(present.plannedTooLate()),
          share(risk));
    }
  }

  private void compare(int target) {
    compared.put("P" + target, p(target));
    compared.put("P" + target + "AtNextDose", higher(target));
    if (after >= series && after < extendTo()) {
      compared.put("P" + extendTo(), p(extendTo()));
      compared.put("P" + extendTo() + "AtNextDose", higher(extendTo()));
    }
  }

  /** Chance of response a day after infusion k as planned. */
  private double p(int k) {
    return outlook.response[Math.min(k, outlook.response.length) - 1];
  }

  /** The same at the next dose from now on; the present dose where none is allowed. */
  private double higher(int k) {
    return k <= after
        ? p(k)
        : atNextDose
            .map(at -> at.response[Math.min(k, at.response.length) - 1])
            .orElseGet(() -> p(k));
  }

  private Share chance(int k) {
    return new Share(p(k));
  }

  /** A chance as the sentences write it. */
  private record Share(double value) {
    @Override
    public String toString() {
      if (value > 0 && value < 0.005) {
        return "under 1 %";
      }
      return value < 1 && value >= 0.995 ? "over 99 %" : Math.round(value * 100) + " %";
    }
  }

  /** A gain in chance, in percentage points. */
  private record Points(double value) {
    @Override
    public String toString() {
      long points = Math.round(value * 100);
      return points == 1 ? "1 point" : points + " points";
    }
  }

  /** A time in whole days. */
  private record Days(double value) {
    @Override
    public String toString() {
      long days = Math.round(value);
      return days == 1 ? "1 day" : days + " days";
    }
  }

  private static Share share(double value) {
    return new Share(value);
  }

  private static Points points(double value) {
    return new Points(value);
  }

  private void because(String code, String words, Object... parts) {
    because.add(new Reason(code, figures(parts), String.format(Locale.ROOT, words, parts)));
  }

  private static List<Double> figures(Object... parts) {
    return Arrays.stream(parts).map(Adviser::figure).toList();
  }

  private static double figure(Object part) {
    if (part instanceof Share share) {
      return share.value();
    }
    if (part instanceof Days days) {
      return days.value();
    }
    return part instanceof Points points ? points.value() : ((Number) part).doubleValue();
  }
}
