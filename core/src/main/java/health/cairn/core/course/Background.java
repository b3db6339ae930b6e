package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.AntidepressantRecorded;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What differs from what stood: each empty where it does not. */
public record Background(
    Optional<ProtocolChosen> protocol, Optional<AntidepressantRecorded> antidepressant) {

  public List<CourseEvent> facts() {
    return Stream.<Optional<? extends CourseEvent>>of(antidepressant, protocol)
        .flatMap(Optional::stream)
        .<CourseEvent>map(it -> it)
        .toList();
  }

  /** The course's own protocol stays among those to choose from when it is no longer offered. */
  static Ruling<Background> of(
      Course course, Optional<Protocol> protocol, Optional<Boolean> antidepressant, Instant now) {
    var objections = new Objections();
    objections.chosen("protocol", protocol.filter(it -> fits(course, it)));
    return objections.orElse(
        () ->
            new Background(
                protocol
                    .filter(it -> !course.protocol().equals(Optional.of(it.id())))
                    .map(it -> new ProtocolChosen(now, it.id(), it.version())),
                antidepressant
                    .filter(it -> !course.antidepressant().equals(antidepressant))
                    .map(it -> new AntidepressantRecorded(now, it))));
  }

  private static boolean fits(Course course, Protocol protocol) {
    return course.protocol().equals(Optional.of(protocol.id()))
        || course.opened().map(Opened::condition).equals(Optional.of(protocol.condition()));
  }
}
