package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ConsentWithdrawn;
import health.cairn.app.patient.PatientFact.Retracted;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.security.People;
import health.cairn.app.web.Wording;
import health.cairn.core.course.ConsentStanding;
import health.cairn.core.record.Entry;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of a patient's page in finished words: what stands, what ended, what was written. */
@Component
record DetailsView(
    People people, Consents consents, WishesWords wishes, KnownByName names, Wording wording) {
  /**
   * A list.
   *
   * @param before entries that ended
   * @param written entries that were corrected or withdrawn, so that nothing disappears
   * @param reviewed when somebody last went through it; null where nobody has
   */
  record Shown(
      String word,
      boolean takesEntries,
      boolean mayBeWhole,
      List<Line> lines,
      List<Line> before,
      List<Line> written,
      @Nullable Instant reviewed) {}

  /**
   * One line of it, and who wrote it.
   *
   * @param became what was made of it: corrected, withdrawn, or nothing
   */
  record Line(
      UUID record,
      int number,
      String text,
      String detail,
      List<String> cautions,
      Instant at,
      String by,
      String became) {}

  /** A consent with the number of its entry, so that what was written by mistake can go. */
  record Consent(
      String word,
      String standing,
      String tone,
      String version,
      @Nullable Instant signed,
      String by,
      String reason,
      @Nullable Instant withdrawn) {}

  List<Shown> lists(Patient known) {
    return Arrays.stream(PatientList.values())
        .map(list -> shown(known, list))
        .filter(it -> it.takesEntries() || !it.lines().isEmpty())
        .toList();
  }

  private Shown shown(Patient known, PatientList list) {
    Predicate<Entry<PatientFact>> isOn = it -> it.fact().onList().equals(Optional.of(list));
    var today = wording.today();
    return new Shown(
        list.word(),
        list.takesEntries(),
        list.isReviewed(),
        standing(known, isOn.and(it -> !it.fact().isOver(today))),
        standing(known, isOn.and(it -> it.fact().isOver(today))),
        written(known, isOn),
        known.reviewed(list).orElse(null));
  }

  List<Line> weights(Patient known) {
    return standing(known, it -> it.fact() instanceof Weighed);
  }

  private List<Line> standing(Patient known, Predicate<Entry<PatientFact>> wanted) {
    return lines(
        known,
        record -> record.standing().stream().filter(wanted).map(it -> line(record.id(), it, "")));
  }

  private List<Line> written(Patient known, Predicate<Entry<PatientFact>> wanted) {
    return lines(
        known,
        record ->
            record.entries().stream()
                .filter(wanted)
                .flatMap(
                    it -> amendment(record, it).map(by -> gone(record.id(), it, by)).stream()));
  }

  private static Optional<Entry<PatientFact>> amendment(Patient record, Entry<PatientFact> entry) {
    return record.entries().stream()
        .filter(it -> it.amends().equals(Optional.of(entry.number())))
        .findFirst();
  }

  private Line gone(UUID record, Entry<PatientFact> entry, Entry<PatientFact> by) {
    var key = by.fact() instanceof Retracted ? "patient.withdrawn" : "patient.corrected";
    var who = people.name(by.by());
    return line(record, entry, wording.say(key, who, wording.moment(by.recordedAt())));
  }

  private static List<Line> lines(Patient known, Function<Patient, Stream<Line>> of) {
    return known.all().flatMap(of).sorted(Comparator.comparing(Line::at)).toList();
  }

  private Line line(UUID record, Entry<PatientFact> entry, String became) {
    var words = new EntryWords(wording, names);
    var said = words.of(entry.fact());
    return new Line(
        record,
        entry.number(),
        said.text(),
        said.detail(),
        became.isEmpty() ? words.cautions(entry.fact()) : List.of(),
        entry.fact().at(),
        people.name(entry.by()),
        became);
  }

  List<Consent> consents(Patient known) {
    return Arrays.stream(ConsentKind.values()).map(kind -> consent(known, kind)).toList();
  }

  private Consent consent(Patient known, ConsentKind kind) {
    var consent = consents.of(known, kind);
    var withdrawn = known.withdrawn(kind);
    return new Consent(
        kind.word(),
        consent.standing().name().toLowerCase(Locale.ROOT),
        tone(consent.standing()),
        consent.signed().map(ConsentSigned::version).orElse(""),
        consent.signed().map(ConsentSigned::at).orElse(null),
        consent.signed().map(it -> people.name(it.obtainedBy())).orElse(""),
        withdrawn.map(ConsentWithdrawn::reason).orElse(""),
        withdrawn.map(ConsentWithdrawn::at).orElse(null));
  }

  private static String tone(ConsentStanding standing) {
    return switch (standing) {
      case CURRENT -> "good";
      case RENEW, WITHDRAWN -> "warn";
      case MISSING -> "";
    };
  }

  List<WishesWords.Line> preferences(Patient known) {
    return known.preferences().map(wishes::of).orElse(List.of());
  }

  List<WishesWords.Line> contact(Patient known) {
    return known.contactWishes().map(wishes::of).orElse(List.of());
  }
}
