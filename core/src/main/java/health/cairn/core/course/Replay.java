package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.AntidepressantRecorded;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.FlagAcknowledged;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.Retracted;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a course becomes with one more fact. */
record Replay(Course course) implements CourseEvent.Cases<Course> {

  @Override
  public Course opened(Opened fact) {
    return new Course(
        Optional.of(fact),
        course.antidepressant(),
        course.assessments(),
        course.infusions(),
        course.series(),
        course.decisions(),
        course.acknowledged(),
        Optional.empty());
  }

  @Override
  public Course antidepressantRecorded(AntidepressantRecorded fact) {
    return new Course(
        course.opened(),
        Optional.of(fact.continuing()),
        course.assessments(),
        course.infusions(),
        course.series(),
        course.decisions(),
        course.acknowledged(),
        course.closed());
  }

  @Override
  public Course seriesPlanned(SeriesPlanned fact) {
    return new Course(
        course.opened(),
        course.antidepressant(),
        course.assessments(),
        course.infusions(),
        Optional.of(fact.infusions()),
        course.decisions(),
        course.acknowledged(),
        course.closed());
  }

  @Override
  public Course assessed(Assessed fact) {
    return new Course(
        course.opened(),
        course.antidepressant(),
        and(course.assessments(), fact),
        course.infusions(),
        course.series(),
        course.decisions(),
        course.acknowledged(),
        course.closed());
  }

  @Override
  public Course infused(Infused fact) {
    return new Course(
        course.opened(),
        course.antidepressant(),
        course.assessments(),
        and(course.infusions(), fact),
        course.series(),
        course.decisions(),
        course.acknowledged(),
        course.closed());
  }

  @Override
  public Course decided(Decided fact) {
    return new Course(
        course.opened(),
        course.antidepressant(),
        course.assessments(),
        course.infusions(),
        course.series(),
        and(course.decisions(), fact),
        course.acknowledged(),
        course.closed());
  }

  @Override
  public Course flagAcknowledged(FlagAcknowledged fact) {
    return new Course(
        course.opened(),
        course.antidepressant(),
        course.assessments(),
        course.infusions(),
        course.series(),
        course.decisions(),
        and(course.acknowledged(), fact),
        course.closed());
  }

  @Override
  public Course closed(Closed fact) {
    return new Course(
        course.opened(),
        course.antidepressant(),
        course.assessments(),
        course.infusions(),
        course.series(),
        course.decisions(),
        course.acknowledged(),
        Optional.of(fact));
  }

  /** A journal drops what was retracted; on its own the fact changes nothing. */
  @Override
  public Course retracted(Retracted fact) {
    return course;
  }

  private static <T> List<T> and(List<T> list, T more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
