package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The two facts that a course begins with: it is kept under a version of its protocol at once. */
public record Beginning(Opened opened, ProtocolChosen chosen) {

  public List<CourseEvent> facts() {
    return List.of(opened, chosen);
  }

  static Ruling<Beginning> of(Optional<Condition> condition, List<Protocol> offered, Instant now) {
    var objections = new Objections();
    var usual =
        offered.stream().filter(it -> condition.equals(Optional.of(it.condition()))).findFirst();
    objections.chosen("condition", usual);
    return objections.orElse(() -> under(usual.orElseThrow(), now));
  }

  private static Beginning under(Protocol usual, Instant now) {
    return new Beginning(
        new Opened(now, usual.condition(), usual.id()),
        new ProtocolChosen(now, usual.id(), usual.version()));
  }
}
