package health.cairn.app.assessment;

import health.cairn.app.library.Library;
import health.cairn.core.course.Course;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import java.util.Comparator;
import java.util.List;

/**
 * An instrument in the list to choose from.
 *
 * @param place in the protocol: {@code primary}, {@code other}, or empty
 * @param words whether its text is here: {@code shipped}, {@code clinic-loads}, {@code total-only}
 */
record InstrumentChoice(
    String id, String title, int items, boolean clinician, String place, String words) {

  /** The protocol's first, then the others in the order of the index. */
  static List<InstrumentChoice> all(Course course, Library library) {
    var protocol = library.protocol(course);
    return library.instruments().stream()
        .map(it -> of(it, protocol.map(rules -> place(it.id(), rules)).orElse("")))
        .sorted(Comparator.comparingInt(it -> List.of("primary", "other", "").indexOf(it.place())))
        .toList();
  }

  boolean isAsked() {
    return !place.isEmpty();
  }

  private static InstrumentChoice of(Instrument instrument, String place) {
    return new InstrumentChoice(
        instrument.id().value(),
        instrument.title(),
        instrument.items().size(),
        instrument.rater() == Instrument.Rater.CLINICIAN,
        place,
        AssessmentForm.words(instrument));
  }

  private static String place(InstrumentId id, Protocol protocol) {
    var measures = protocol.measures();
    if (measures.primary().value().equals(id)) {
      return "primary";
    }
    return measures.others().stream().anyMatch(it -> it.value().equals(id)) ? "other" : "";
  }
}
