package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.Phase;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.protocol.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course in finished words. */
public record CourseView(
    UUID id,
    UUID patient,
    int entries,
    String condition,
    String protocol,
    String phase,
    boolean open,
    Stones stones,
    @Nullable Instant next,
    int nextNumber,
    @Nullable Instant opened,
    List<Flag> flags,
    int tries,
    @Nullable Instant tried,
    @Nullable Instant promised) {

  /** A safety flag that waits for a person. */
  public record Flag(
      String instrument, String instrumentId, Instant raised, String rule, String says) {}

  static CourseView of(CourseRecord record, Library library) {
    var course = record.course();
    var tried = course.triedInVain();
    return new CourseView(
        record.id(),
        record.patient(),
        record.journal().entries().size(),
        course.opened().map(it -> it.condition().title()).orElse(""),
        library.protocol(course).map(Protocol::title).orElse(""),
        course.phase(library.protocol(course)).word(),
        course.phase() != Phase.CLOSED,
        Stones.of(course),
        course.planned().stream().findFirst().map(PlannedInfusion::at).orElse(null),
        course.infusions().size() + 1,
        course.opened().map(it -> it.at()).orElse(null),
        flags(course, library),
        tried.size(),
        tried.isEmpty() ? null : tried.get(tried.size() - 1).at(),
        course.contactPromised().flatMap(ContactMade::nextBy).orElse(null));
  }

  private static List<Flag> flags(Course course, Library library) {
    return course.openSafetyFlags().stream()
        .map(
            open ->
                new Flag(
                    library.title(open.instrument()),
                    open.instrument().value(),
                    open.raised(),
                    open.flag().rule(),
                    open.flag().says()))
        .toList();
  }
}
