package health.cairn.app.forecast;

import health.cairn.app.course.Forecasts;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Advised;
import health.cairn.core.course.Course;
import health.cairn.core.course.Decision;
import health.cairn.core.forecast.Forecast.Way;
import health.cairn.core.quantity.MgPerKg;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the evidence suggests for a course, for those who decide. */
@Component
record Advices(Forecasts forecasts, Wording wording) {

  /**
   * An advice.
   *
   * @param way that it means; empty where it asks for a talk
   */
  record Advice(Optional<ForecastView> view, Optional<Way> way) {

    Optional<Decision> decision() {
      return view.flatMap(ForecastView::advised);
    }

    /** The dose that it names for a decision. */
    Optional<MgPerKg> dose(Decision decision) {
      return decision().filter(decision::equals).flatMap(it -> named(way));
    }

    Advised advised() {
      return new Advised(decision(), view.map(ForecastView::forTheRecord));
    }
  }

  Advice of(Course course) {
    var seen = forecasts.of(course);
    return new Advice(
        seen.map(it -> ForecastView.of(it, wording)),
        seen.flatMap(it -> it.forecast().advice().way()));
  }

  static Optional<MgPerKg> named(Optional<Way> way) {
    return way.filter(it -> it.dose() > 0).map(it -> MgPerKg.of(it.dose()));
  }
}
