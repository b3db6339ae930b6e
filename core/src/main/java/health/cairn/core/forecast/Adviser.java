package health.cairn.core.forecast;

import static health.cairn.core.forecast.Figure.chance;
import static health.cairn.core.forecast.Figure.count;
import static health.cairn.core.forecast.Figure.days;
import static health.cairn.core.forecast.Figure.dose;

import health.cairn.core.forecast.Forecast.Advice;
import health.cairn.core.forecast.Forecast.Goes;
import health.cairn.core.forecast.Forecast.Reason;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.forecast.Forecast.Way;
import health.cairn.core.forecast.Forecast.Ways;
import health.cairn.core.protocol.Checkpoint;
import health.cairn.core.protocol.DecisionThresholds;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The decision layer: compares chances with the protocol's thresholds and says what that suggests,
 * never more. docs/forecast.md, "Advice", has the rules as a table. The figures it names are those
 * of the ways on, and what it suggests is one of them.
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
  private final Surprise surprise;
  private final double risk;
  private final WaysOn waysOn;
  private final int after;
  private final int begin;
  private final int series;
  private final List<Reason> because = new ArrayList<>();
  private final Map<String, Double> compared = new LinkedHashMap<>();
  private Ways ways = Ways.none();
  private Optional<Goes> suggested = Optional.empty();

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
      Surprise surprise,
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
    this.surprise = surprise;
    this.risk = risk;
    this.waysOn = ways;
    this.after = course.given();
    this.begin = course.begin();
    this.series = begin + protocol.series().planned();
  }

  Advice advice() {
    int target = Math.max(series, after);
    compare(target);
    boolean over =
        after > begin && course.last() == after && (after >= series || course.finished());
    boolean keeps = over && (responded() || after > extendTo());
    ways = waysOn.of(keeps);
    var say = over ? afterSeries(keeps) : inSeries();
    return new Advice(
        after,
        say,
        List.copyOf(because),
        Collections.unmodifiableMap(compared),
        ways,
        suggested.filter(it -> ways.find(it).isPresent()));
  }

  private Say inSeries() {
    int to = waysOn.target();
    if (after == begin) {
      because("start", chance(asPlanned(to)), number(to));
      return suggest(Say.START, Goes.AS_PLANNED);
    }
    for (var asks : questions()) {
      var answer = answer(asks, to);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    because("continue", chance(asPlanned(to)), number(to), chance(response(Goes.STOP, 0)));
    whyAllTheSame(to);
    return suggest(Say.CONTINUE, Goes.AS_PLANNED);
  }

  /** An act that adds little is not suggested without the reason for it. */
  private void whyAllTheSame(int to) {
    double stopped = response(Goes.STOP, 0);
    if (asPlanned(to) - stopped >= limits.extendGain()) {
      return;
    }
    if (tooFew() && asPlanned(to) < limits.stopBelow()) {
      because("too-early", number(after));
    } else if (gained() && best(to) < limits.futilityAfter4()) {
      because("once-better", chance(limits.improvementSafeguard()));
    }
    because("next-look", count(nextLook()));
  }

  /** T-STOP-02: before the first question of futility nobody is stopped for lack of benefit. */
  private boolean tooFew() {
    return protocol.decisions().checkpoints().value().stream()
        .filter(it -> it.asks().contains(Checkpoint.Asks.FUTILITY))
        .mapToInt(Checkpoint::after)
        .min()
        .stream()
        .anyMatch(first -> after - begin < first);
  }

  private int nextLook() {
    return protocol.decisions().checkpoints().value().stream()
        .mapToInt(Checkpoint::after)
        .filter(it -> it > after - begin)
        .min()
        .orElse(Math.max(series, course.last()) - begin);
  }

  /** Those of the last checkpoint reached: what was futile after four is not hopeful after five. */
  private List<Checkpoint.Asks> questions() {
    for (int k = after - begin; k > 0; k--) {
      var checkpoint = protocol.checkpoint(k);
      if (checkpoint.isPresent()) {
        return checkpoint.get().asks();
      }
    }
    return List.of();
  }

  private Optional<Say> answer(Checkpoint.Asks asks, int to) {
    return switch (asks) {
      case RAISE -> raise(to);
      case FUTILITY -> futility(to);
      case FINISH_EARLY -> finishEarly();
      case CONTINUE, END_OF_SERIES -> Optional.empty();
    };
  }

  private Optional<Say> raise(int to) {
    var raised = ways.find(Goes.AT_NEXT_DOSE);
    double now = p(to);
    if (raised.isEmpty()
        || now >= limits.raiseBelow()
        || raised.get().response() - now < limits.raiseGain()) {
      return Optional.empty();
    }
    because(
        "raise",
        dose(raised.get().dose()),
        number(to),
        chance(now),
        chance(raised.get().response()));
    return Optional.of(suggest(Say.RAISE, Goes.AT_NEXT_DOSE));
  }

  private Optional<Say> futility(int to) {
    double limit = after - begin <= 3 ? limits.futilityAfter3() : limits.futilityAfter4();
    if (best(to) >= limit || (after - begin > 3 && gained())) {
      return Optional.empty();
    }
    because("futility", chance(best(to)), number(to), chance(limit));
    because("late-gains");
    return Optional.of(Say.DISCUSS_ALTERNATIVES);
  }

  private boolean gained() {
    return seen.bestFallAfter(course.day(begin + 1)) >= limits.improvementSafeguard();
  }

  private double best(int to) {
    return Math.max(p(to), higher(to));
  }

  private Optional<Say> finishEarly() {
    double inResponse = ifStopped.response[after - 1];
    double lossSoon = ifStopped.loss.shareUpTo(limits.earlyLossDays());
    if (!(inResponse >= limits.earlyInResponse() && lossSoon <= risk)) {
      return Optional.empty();
    }
    because("finish-early", chance(inResponse), chance(lossSoon), days(limits.earlyLossDays()));
    return Optional.of(suggest(Say.FINISH_EARLY, Goes.STOP));
  }

  private Say afterSeries(boolean keeps) {
    if (keeps) {
      return maintenance();
    }
    var say = withoutResponse();
    if (seen.respondedAfter(course.day(begin + 1)) && !seen.respondsNow()) {
      because("seen-and-lost");
    }
    return say;
  }

  private boolean looked() {
    return !seen.after(seriesEnd()).isEmpty() && seen.baseline().isPresent();
  }

  private boolean responded() {
    return looked() ? seen.respondedAfter(seriesEnd()) : outlook.response[after - 1] >= 0.5;
  }

  private double seriesEnd() {
    return course.day(Math.min(series, after));
  }

  private int extendTo() {
    return begin + protocol.series().extendTo().value();
  }

  private Say withoutResponse() {
    double now = p(after);
    var more = worthwhile(now);
    if (more.isPresent() && goesOn(more.get(), now)) {
      because("extend", gain(more.get()));
      return suggest(Say.EXTEND, more.get().goes());
    }
    if (more.isPresent()) {
      because("ended-early", gain(more.get()));
      return Say.REVIEW;
    }
    if (tooFew()) {
      because("too-early", number(after));
      return Say.REVIEW;
    }
    if (now < stopLimit()) {
      return surprise == Surprise.CONTRADICTION ? contradicted() : stop(now);
    }
    because(looked() ? "review" : "review-unseen", chance(now));
    return Say.REVIEW;
  }

  private double stopLimit() {
    return looked() ? limits.stopBelow() : limits.futilityAfter4();
  }

  private Say contradicted() {
    because("review-contradictory");
    return Say.REVIEW;
  }

  /** Where response is likely and only not seen, one looks again before giving more. */
  private boolean goesOn(Way more, double now) {
    return !course.finished()
        && (now < stopLimit() || more.response() - now >= limits.extendGain());
  }

  private Say stop(double now) {
    var best = further().max(Comparator.comparingDouble(Way::response));
    if (best.isPresent()) {
      int to = best.get().infusions();
      because("stop", chance(now), number(after), chance(best.get().response()), number(to));
    } else if (boosted() - kept() >= limits.extendGain()) {
      because("one-more", chance(kept()), chance(boosted()));
      return Say.REVIEW;
    } else {
      because("stop-longest", chance(now), number(after));
    }
    return suggest(Say.STOP, Goes.STOP);
  }

  /** The first way to go on that adds enough on the day of the table, where what is there fades. */
  private Optional<Way> worthwhile(double now) {
    double without = response(Goes.STOP, now);
    return further().filter(it -> it.response() - without >= limits.extendGain()).findFirst();
  }

  private Stream<Way> further() {
    return Stream.of(Goes.EXTEND, Goes.EXTEND_AT_NEXT_DOSE).flatMap(it -> ways.find(it).stream());
  }

  private Figure[] gain(Way way) {
    return new Figure[] {
      number(way.infusions()),
      dose(way.dose()),
      chance(response(Goes.STOP, 0)),
      chance(way.response()),
      number(after)
    };
  }

  private Say maintenance() {
    var limit = protocol.boosterLimits();
    compared.put("inResponseNow", present.inResponse());
    compared.put("afterBooster", present.afterBooster());
    boolean hardly = present.afterBooster() < limit.reviewBelow();
    boolean boosted = course.isBooster(after, protocol);
    if (boosted && outlook.response[after - 1] < limit.reviewBelow() && hardly) {
      because("booster-without-effect", chance(outlook.response[after - 1]), chance(boosted()));
      return Say.REVIEW;
    }
    boolean confirmed = seen.lossConfirmed(course.day(begin + 1));
    if (confirmed || kept() < limit.earlyBelow()) {
      return regain(confirmed, hardly);
    }
    if (present.boosterDue()) {
      because("booster-due", chance(kept()), chance(risk));
      scoreLooksBetter();
      return suggest(Say.BOOSTER_NOW, Goes.ONE_MORE);
    }
    because("maintenance", chance(kept()));
    plannedTooLate();
    return suggest(Say.MAINTENANCE, Goes.STOP);
  }

  /**
   * A booster to bring response back must be able to, and allowed: only a loss seen twice hurries.
   */
  private Say regain(boolean confirmed, boolean hardly) {
    if (hardly) {
      because(
          "booster-unlikely", chance(boosted()), chance(protocol.boosterLimits().reviewBelow()));
      return Say.REVIEW;
    }
    if (boosted() - kept() < limits.extendGain()) {
      because("booster-adds-little", chance(kept()), chance(boosted()));
      return Say.REVIEW;
    }
    double soonest = course.day(course.last()) + protocol.boosterLimits().minDays();
    if (!confirmed && ways.day() < soonest) {
      because("booster-too-soon", chance(kept()), chance(boosted()), new Figure.OnDay(soonest));
      return suggest(Say.MAINTENANCE, Goes.STOP);
    }
    because(confirmed ? "loss-confirmed" : "early-booster", chance(kept()), chance(boosted()));
    scoreLooksBetter();
    return suggest(Say.BOOSTER_NOW, Goes.ONE_MORE);
  }

  /** Chance of response with no booster, on the day that the ways are looked at. */
  private double kept() {
    return response(Goes.STOP, present.inResponse());
  }

  /** The same with a booster now. */
  private double boosted() {
    return response(Goes.ONE_MORE, present.afterBooster());
  }

  /** A reader who sees a good last score must hear why the chance is not higher. */
  private void scoreLooksBetter() {
    if (seen.respondsNow() && kept() < NOT_SURE) {
      because("score-looks-better");
    }
  }

  private void plannedTooLate() {
    if (present.plannedTooLate() >= 1) {
      because("booster-planned-late", days(present.plannedTooLate()), chance(risk));
    }
  }

  private void compare(int target) {
    comparing(target);
    if (after >= series && after < extendTo()) {
      comparing(extendTo());
    }
  }

  private void comparing(int k) {
    compared.put("P" + (k - begin), p(k));
    compared.put("P" + (k - begin) + "AtNextDose", higher(k));
  }

  /** As the series in progress counts: earlier ones are not told. */
  private Figure number(int k) {
    return count(k - begin);
  }

  private Say suggest(Say say, Goes goes) {
    suggested = Optional.of(goes);
    return say;
  }

  private double asPlanned(int to) {
    return response(Goes.AS_PLANNED, p(to));
  }

  private double response(Goes goes, double otherwise) {
    return ways.find(goes).map(Way::response).orElse(otherwise);
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

  private void because(String code, Figure... figures) {
    because.add(Reason.of(code, figures));
  }
}
