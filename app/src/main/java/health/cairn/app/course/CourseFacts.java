package health.cairn.app.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import health.cairn.app.record.Stream;
import health.cairn.core.course.Charted;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.AntidepressantRecorded;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.FlagAcknowledged;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.course.CourseEvent.Retracted;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.CourseEvent.TreatmentPermitted;
import health.cairn.core.course.Drug;
import health.cairn.core.course.Fulfilment;
import health.cairn.core.course.Route;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** How the facts of a course are written in the journal. */
final class CourseFacts {
  static final Stream<CourseEvent> STREAM =
      Stream.of("course", CourseEvent.class, json())
          .kind("course.opened.v1", Opened.class)
          .kind("course.protocol-chosen.v1", ProtocolChosen.class)
          .kind("course.antidepressant-recorded.v1", AntidepressantRecorded.class)
          .kind("course.series-planned.v1", SeriesPlanned.class)
          .kind("course.assessed.v1", Assessed.class)
          .kind("course.answered.v1", Answered.class)
          .kind("course.infused.v1", Infused.class)
          .kind("course.decided.v1", Decided.class)
          .kind("course.flag-acknowledged.v1", FlagAcknowledged.class)
          .kind("course.contact-tried.v1", ContactTried.class)
          .kind("course.contact-made.v1", ContactMade.class)
          .kind("course.treatment-permitted.v1", TreatmentPermitted.class)
          .kind("course.closed.v1", Closed.class)
          .kind("course.retracted.v2", Retracted.class)
          .once("course.retracted.v1", RetractedV1.class, RetractedV1::now);

  private CourseFacts() {}

  private static JsonMapper json() {
    return JsonMapper.builder()
        .addMixIn(ScoreOutcome.class, OutcomeKinds.class)
        .addMixIn(InstrumentId.class, AsText.class)
        .addMixIn(ProtocolId.class, AsText.class)
        .addMixIn(Infused.class, InfusedAsWritten.class)
        .addMixIn(Charted.class, ChartedAsWritten.class)
        .addMixIn(Drug.class, AsWord.class)
        .addMixIn(Route.class, AsWord.class)
        .addMixIn(Kilograms.class, AsNumber.class)
        .addMixIn(MgPerKg.class, AsNumber.class)
        .addMixIn(Milligrams.class, AsNumber.class)
        .build();
  }

  /** A withdrawal as it was written before its reason was asked. */
  private record RetractedV1(Instant at) {
    Retracted now() {
      return new Retracted(at, "");
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ScoreOutcome.Scored.class, name = "scored"),
    @JsonSubTypes.Type(value = ScoreOutcome.NotScored.class, name = "not-scored"),
    @JsonSubTypes.Type(value = ScoreOutcome.Triaged.class, name = "triaged"),
    @JsonSubTypes.Type(value = ScoreOutcome.Profiled.class, name = "profiled")
  })
  private interface OutcomeKinds {}

  /** What was not asked in earlier builds is left out where nobody says it. */
  @SuppressWarnings("UnusedMethod") // A mix-in names what it annotates.
  private interface InfusedAsWritten {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<Charted> charted();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<Fulfilment> fulfilment();

    @JsonIgnore
    boolean isNothing();
  }

  @SuppressWarnings("UnusedMethod") // As above.
  private interface ChartedAsWritten {
    @JsonIgnore
    boolean isUsualWay();
  }

  private abstract static class AsWord {
    @JsonValue
    abstract String word();
  }

  @SuppressWarnings("UnusedVariable") // A mix-in has the shape of a constructor, never its body.
  private abstract static class AsText {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AsText(String value) {}

    @JsonValue
    abstract String value();
  }

  @SuppressWarnings("UnusedVariable") // As above.
  private abstract static class AsNumber {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AsNumber(double value) {}

    @JsonValue
    abstract double value();
  }
}
