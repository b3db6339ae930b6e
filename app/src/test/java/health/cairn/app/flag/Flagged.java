package health.cairn.app.flag;

import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.course.Written;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.protocol.ProtocolId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A course with an answer that needs a person. */
public final class Flagged {
  private static final InstrumentId PHQ9 = InstrumentId.of("phq-9");

  private Flagged() {}

  static CourseRecord course(Patients patients, Courses courses, Instant raised) {
    var name = "Flagg " + UUID.randomUUID();
    var who =
        new Demographics("", "Uma", name, "", LocalDate.of(1990, 2, 3), Gender.OTHER, "", "", "");
    var staff = Staff.signedIn(Role.PRESCRIBER).id();
    var patient = patients.register(who, staff);
    var opened =
        new Opened(
            raised.minus(Duration.ofDays(9)),
            Condition.DEPRESSION,
            ProtocolId.of("depression-induction"));
    var record = courses.open(patient.id(), List.of(opened), staff);
    return Written.with(courses, record, List.of(positive(raised)), staff);
  }

  public static Assessed positive(Instant raised) {
    var flag = new Score.SafetyFlag("item-9", OptionalInt.of(9), 1, "Item 9: ask today.");
    var score =
        new Score(
            PHQ9, "1", 12, Optional.empty(), Optional.empty(), List.of(), List.of(flag), List.of());
    return new Assessed(raised, score, Optional.empty());
  }
}
