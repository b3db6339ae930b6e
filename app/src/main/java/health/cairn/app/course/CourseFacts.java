package health.cairn.app.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
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
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a fact is written in the journal. What was written once is read for ever: a kind that changes
 * gets a new name, and the old one a reader of its own.
 */
final class CourseFacts {
  static final String OPENED = "course.opened.v1";

  private static final Map<String, Class<? extends CourseEvent>> KINDS = kinds();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(ScoreOutcome.class, OutcomeKinds.class)
          .addMixIn(InstrumentId.class, AsText.class)
          .addMixIn(ProtocolId.class, AsText.class)
          .addMixIn(MgPerKg.class, AsNumber.class)
          .addMixIn(Milligrams.class, AsNumber.class)
          .build();

  private CourseFacts() {}

  private static Map<String, Class<? extends CourseEvent>> kinds() {
    var kinds = new LinkedHashMap<String, Class<? extends CourseEvent>>();
    kinds.put(OPENED, Opened.class);
    kinds.put("course.protocol-chosen.v1", ProtocolChosen.class);
    kinds.put("course.antidepressant-recorded.v1", AntidepressantRecorded.class);
    kinds.put("course.series-planned.v1", SeriesPlanned.class);
    kinds.put("course.assessed.v1", Assessed.class);
    kinds.put("course.answered.v1", Answered.class);
    kinds.put("course.infused.v1", Infused.class);
    kinds.put("course.decided.v1", Decided.class);
    kinds.put("course.flag-acknowledged.v1", FlagAcknowledged.class);
    kinds.put("course.contact-tried.v1", ContactTried.class);
    kinds.put("course.contact-made.v1", ContactMade.class);
    kinds.put("course.closed.v1", Closed.class);
    kinds.put("course.retracted.v2", Retracted.class);
    return kinds;
  }

  /** The kind's name in the journal: never the name of a class. */
  static String kind(CourseEvent fact) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getValue() == fact.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No kind for " + fact.getClass()));
  }

  static String write(CourseEvent fact) {
    return JSON.writeValueAsString(fact);
  }

  /** The opening also says whose course it is, so that the journal alone tells everything. */
  static String write(Opened fact, UUID patient) {
    ObjectNode body = JSON.valueToTree(fact);
    return body.put("patient", patient.toString()).toString();
  }

  static UUID patient(String opening) {
    return UUID.fromString(JSON.readTree(opening).required("patient").stringValue());
  }

  /**
   * @throws IllegalStateException if the kind was written by a newer Cairn
   */
  static CourseEvent read(String kind, String body) {
    if (kind.equals("course.retracted.v1")) {
      return JSON.readValue(body, RetractedV1.class).now();
    }
    var type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException(
          "The journal holds a fact of an unknown kind (%s).\nMaybe a newer Cairn wrote it."
              .formatted(kind));
    }
    return JSON.readValue(body, type);
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
