package health.cairn.app.forecast;

import health.cairn.app.course.CoursePanel;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Forecasts;
import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.web.Wording;
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
  private final Wording wording;

  ForecastPanel(Forecasts forecasts, Charts charts, AdviceSources sources, Wording wording) {
    this.forecasts = forecasts;
    this.charts = charts;
    this.sources = sources;
    this.wording = wording;
  }

  /** What the template shows. */
  record Panel(ForecastView forecast, Charts.Shown chart, AdviceSources.Cited cited) {}

  @Override
  public String fragment() {
    return "forecast/panel";
  }

  @Override
  public Optional<Object> show(CourseRecord record) {
    return forecasts.of(record.course()).map(seen -> panel(record, seen));
  }

  private Panel panel(CourseRecord record, Seen seen) {
    return new Panel(ForecastView.of(seen, wording), charts.first(record, seen), sources.of(seen));
  }
}
