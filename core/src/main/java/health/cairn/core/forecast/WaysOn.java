package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Goes;
import health.cairn.core.forecast.Forecast.Way;
import health.cairn.core.forecast.Forecast.Ways;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the course could go on, each way looked at on the same day, so that they compare. */
final class WaysOn {
  private final Protocol protocol;
  private final CourseAhead course;
  private final Outlook outlook;
  private final Optional<Outlook> atNextDose;
  private final Posterior posterior;
  private final int instrument;
  private final double lastEvent;
  private final List<Way> ways = new ArrayList<>();

  WaysOn(
      Protocol protocol,
      CourseAhead course,
      Outlook outlook,
      Optional<Outlook> atNextDose,
      Posterior posterior,
      int instrument,
      double lastEvent) {
    this.protocol = protocol;
    this.course = course;
    this.outlook = outlook;
    this.atNextDose = atNextDose;
    this.posterior = posterior;
    this.instrument = instrument;
    this.lastEvent = lastEvent;
  }

  /**
   * @param keeps whether response is to be kept now, not reached
   */
  Ways of(boolean keeps) {
    int after = course.given();
    int to = target();
    if (!keeps && to > after && to <= outlook.response.length) {
      return seriesTo(to, course.last() > after);
    }
    return after > 0 ? oneMore() : Ways.none();
  }

  /** Up to which infusion the series could go: the plan's last, else the protocol's. */
  int target() {
    int series = course.begin() + protocol.series().planned();
    if (course.last() > course.given()) {
      return course.last();
    }
    return course.given() < series ? series : course.begin() + protocol.series().extendTo().value();
  }

  private Ways seriesTo(int to, boolean planned) {
    double day = course.lookedAt(to);
    if (course.given() > 0) {
      stop(day);
    }
    add(
        planned ? Goes.AS_PLANNED : Goes.EXTEND,
        outlook,
        to,
        course.doses().get(course.given()).dose().value());
    var raised = protocol.nextDose(course.presentDose());
    if (course.given() > 0 && raised.isPresent()) {
      atNextDose.ifPresent(
          at ->
              add(
                  planned ? Goes.AT_NEXT_DOSE : Goes.EXTEND_AT_NEXT_DOSE,
                  at,
                  to,
                  raised.get().value()));
    }
    return new Ways(day, ways);
  }

  private Ways oneMore() {
    double day = lastEvent + 1;
    stop(day);
    double dose = course.presentDose().value();
    var chance = chance(day, Optional.of(dose));
    ways.add(
        new Way(Goes.ONE_MORE, course.given() + 1, dose, chance.response(), chance.remission()));
    return new Ways(day, ways);
  }

  private void stop(double day) {
    var chance = chance(day, Optional.empty());
    ways.add(new Way(Goes.STOP, course.given(), 0, chance.response(), chance.remission()));
  }

  private void add(Goes goes, Outlook at, int to, double dose) {
    ways.add(new Way(goes, to, dose, at.response[to - 1], at.remission[to - 1]));
  }

  /** Chance of response and of the remission range on a day, without or with one dose now. */
  private Standing chance(double day, Optional<Double> dose) {
    double power = dose.map(posterior.model()::dosePower).orElse(0.0);
    return Standing.after(posterior, posterior.needed(instrument), day - lastEvent, power);
  }
}
