package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One series of a course: begun by a decision, or else by a break ({@link SeriesInProgress}).
 *
 * @param number from 1
 * @param infusions with drug, boosters after it included; none while it is only planned
 * @param toCome planned infusions of it
 * @param next when the next series begins; empty for the last one
 */
public record CourseSeries(
    int number, List<Infused> infusions, List<PlannedInfusion> toCome, Optional<Instant> next) {
  public CourseSeries {
    infusions = List.copyOf(infusions);
    toCome = List.copyOf(toCome);
  }

  /** Every series in the order of time; one at least. */
  public static List<CourseSeries> of(Course course, Protocol protocol) {
    var given = course.infusions();
    var begins = SeriesInProgress.of(course, protocol).begins(given.size());
    var all = new ArrayList<CourseSeries>();
    for (int k = 0; k < begins.size(); k++) {
      boolean last = k == begins.size() - 1;
      int end = last ? given.size() : begins.get(k + 1);
      var toCome = course.planned();
      var next = end < given.size() ? Optional.of(given.get(end).at()) : Optional.of(Instant.MAX);
      all.add(
          new CourseSeries(
              k + 1,
              given.subList(begins.get(k), end),
              last ? toCome : List.of(),
              last ? Optional.empty() : next));
    }
    return List.copyOf(all);
  }

  /** The one in progress. */
  public static CourseSeries last(Course course, Protocol protocol) {
    var all = of(course, protocol);
    return all.get(all.size() - 1);
  }

  /** How many are given and planned in it. */
  public int all() {
    return infusions.size() + toCome.size();
  }

  /** When its first infusion was given. */
  public Optional<Instant> begun() {
    return infusions.stream().findFirst().map(Infused::at);
  }

  /** The last score before its first infusion; while it is only planned, the last so far. */
  public Optional<Assessed> baseline(Course course, InstrumentId instrument) {
    var first = begun().orElse(Instant.MAX);
    return last(
        course.assessments(instrument).stream().filter(it -> !it.at().isAfter(first)).toList());
  }

  /** The last score after its last infusion and before the next series. */
  public Optional<Assessed> outcome(Course course, InstrumentId instrument) {
    return infusions.isEmpty()
        ? Optional.empty()
        : last(after(infusions.get(infusions.size() - 1), course, instrument));
  }

  /** The best score after its first infusion and before the next series. */
  public Optional<Assessed> best(Course course, InstrumentId instrument) {
    return infusions.stream()
        .findFirst()
        .flatMap(
            first ->
                after(first, course, instrument).stream()
                    .min(Comparator.comparingDouble(it -> it.score().total())));
  }

  private List<Assessed> after(Infused infusion, Course course, InstrumentId instrument) {
    return course.assessments(instrument).stream()
        .filter(it -> it.at().isAfter(infusion.at()))
        .filter(it -> next.filter(after -> it.at().isAfter(after)).isEmpty())
        .toList();
  }

  /** The decision that ended it; empty while it goes on. */
  public Optional<Decision> ending(Course course) {
    return course.decisions().stream()
        .filter(it -> begun().filter(at -> !it.at().isBefore(at)).isPresent())
        .filter(it -> next.filter(after -> it.at().isAfter(after)).isEmpty())
        .map(Decided::decision)
        .filter(it -> it.endsTreatment() || it.keepsByBoosters())
        .reduce((earlier, last) -> last);
  }

  /**
   * Whether the last score after it says that there is no response; false where none can be seen.
   */
  public boolean lacksResponse(Course course, Protocol protocol) {
    return responds(course, protocol).filter(it -> !it).isPresent();
  }

  /** Whether the last score after it says that there is a response; empty where nobody can say. */
  public Optional<Boolean> responds(Course course, Protocol protocol) {
    return isResponse(outcome(course, primary(protocol)), course, protocol);
  }

  /** Whether any score in it says that there was a response; empty where nobody can say. */
  public Optional<Boolean> responded(Course course, Protocol protocol) {
    return isResponse(best(course, primary(protocol)), course, protocol);
  }

  private Optional<Boolean> isResponse(Optional<Assessed> score, Course course, Protocol protocol) {
    double left = 1 - protocol.decisions().categories().response().value();
    var before = baseline(course, primary(protocol)).map(it -> it.score().total());
    return score
        .map(it -> it.score().total())
        .flatMap(now -> before.map(was -> now <= left * was + 1e-9));
  }

  private static InstrumentId primary(Protocol protocol) {
    return protocol.measures().primary().value();
  }

  private static Optional<Assessed> last(List<Assessed> scores) {
    return scores.stream().reduce((earlier, last) -> last);
  }
}
