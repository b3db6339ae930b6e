package health.cairn.app.forecast;

import health.cairn.app.course.CoursePanel;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Forecasts;
import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.course.OrderForm;
import health.cairn.app.course.PermissionWords;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Proposal;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The two answers first, then what to do, then the evidence. */
@Component
@Order(10)
class ForecastPanel implements CoursePanel {
  private final Forecasts forecasts;
  private final Charts charts;
  private final AdviceSources sources;
  private final OrderForm orders;
  private final DecisionWords words;
  private final PermissionWords permissions;
  private final Wording wording;

  ForecastPanel(
      Forecasts forecasts,
      Charts charts,
      AdviceSources sources,
      OrderForm orders,
      DecisionWords words,
      PermissionWords permissions,
      Wording wording) {
    this.forecasts = forecasts;
    this.charts = charts;
    this.sources = sources;
    this.orders = orders;
    this.words = words;
    this.permissions = permissions;
    this.wording = wording;
  }

  /** What the template shows. */
  record Panel(
      ForecastView forecast,
      Charts.Shown chart,
      AdviceSources.Cited cited,
      Deciding deciding,
      PermissionWords.Shown permission) {}

  /**
   * What was decided, and what accepting the advice does.
   *
   * @param stands what was decided last; empty where something is new since
   * @param rests since when nothing is given; empty where something may be
   * @param does what accepting does to the plan; empty where nothing is to accept
   * @param plain whether accepting takes one press, with no plan to look at
   */
  record Deciding(String stands, String rests, String does, boolean plain) {}

  @Override
  public String fragment() {
    return "forecast/panel";
  }

  @Override
  public Optional<Object> show(CourseRecord record) {
    return forecasts.of(record.course()).map(seen -> panel(record, seen));
  }

  private Panel panel(CourseRecord record, Seen seen) {
    var forecast = ForecastView.of(seen, wording);
    return new Panel(
        forecast,
        charts.first(record, seen),
        sources.of(seen),
        deciding(record, seen, forecast),
        permissions.of(record));
  }

  private Deciding deciding(CourseRecord record, Seen seen, ForecastView forecast) {
    var dose = Advices.named(seen.forecast().advice().way());
    var accepted = forecast.advised().map(it -> orders.proposal(record.course(), it, dose));
    var stands = words.stands(record).orElse("");
    boolean rests = stands.isEmpty() || record.course().isPaused();
    return new Deciding(
        stands,
        words.rests(record).filter(it -> rests).orElse(""),
        accepted.map(words::does).orElse(""),
        accepted.filter(Proposal::isPlain).isPresent());
  }
}
