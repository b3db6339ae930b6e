package health.cairn.content;

import health.cairn.core.course.Course;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.History;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.Kilograms;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One course as a file tells it.
 *
 * @param start the moment of day 0: the first infusion given, else the first planned, else the
 *     moment of asking
 * @param offset the offset from UTC in which the file gives its dates; empty when it counts days
 *     only, and then {@code start} is no date
 * @param remarks what does not fit together, and what the facts leave open
 */
public record CourseFile(
    Patient patient,
    Condition condition,
    ProtocolId protocol,
    Course course,
    Instant start,
    Optional<ZoneOffset> offset,
    List<Remark> remarks) {

  public CourseFile {
    remarks = List.copyOf(remarks);
  }

  /** The moment of day 0, or empty when the file counts days only. */
  public Optional<OffsetDateTime> startDate() {
    return offset.map(start::atOffset);
  }

  /** The course in days, as the forecast sees it. */
  public History history() {
    return History.of(course, start);
  }

  /** What the file says of the patient; nothing in it names a person. */
  public record Patient(
      OptionalInt birthYear,
      Optional<Sex> sex,
      Optional<Kilograms> weight,
      Optional<Boolean> onAntidepressant) {
    static final Patient UNKNOWN =
        new Patient(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** As in administrative records. */
  public enum Sex {
    FEMALE("female"),
    MALE("male"),
    OTHER("other"),
    UNKNOWN("unknown");

    private final String word;

    Sex(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Optional<Sex> of(String word) {
      return Arrays.stream(values()).filter(sex -> sex.word.equals(word)).findFirst();
    }
  }
}
