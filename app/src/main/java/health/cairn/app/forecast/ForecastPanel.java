package health.cairn.app.forecast;

import health.cairn.app.course.CoursePanel;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Forecasts;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The two answers first, then what to do, then the evidence. */
@Component
@Order(10)
class ForecastPanel implements CoursePanel {
  private final Forecasts forecasts;

  ForecastPanel(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  @Override
  public String fragment() {
    return "forecast/panel";
  }

  @Override
  public Optional<Object> show(CourseRecord record) {
    return forecasts.of(record.course()).map(ForecastView::of);
  }
}
