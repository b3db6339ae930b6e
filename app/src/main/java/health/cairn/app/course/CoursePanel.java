package health.cairn.app.course;

import java.util.Optional;

/** A part of the course page that another feature owns. Panels are shown in the order of beans. */
public interface CoursePanel {

  /** The template fragment that shows it, for instance {@code forecast/panel}. */
  String fragment();

  /** What the fragment shows; empty when there is nothing to show. */
  Optional<Object> show(CourseRecord record);
}
