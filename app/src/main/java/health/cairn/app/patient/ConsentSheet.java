package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ConsentWithdrawn;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A consent that a patient signed or withdrew, as somebody writes it down.
 *
 * @param moment of a day of the clinic
 */
record ConsentSheet(
    Patient patient,
    ConsentKind kind,
    Optional<LocalDate> day,
    LocalDate today,
    Function<LocalDate, Instant> moment) {
  private static final int LONGEST = 1000;
  private static final int LONGEST_VERSION = 60;

  /**
   * Its fields: {@code signed}, {@code version}, {@code by}.
   *
   * @param versions of the text; where the clinic has none, any will do
   */
  Ruling<ConsentSigned> signed(String version, List<String> versions, Optional<UUID> by) {
    var objections = new Objections();
    checkDay("signed", objections);
    objections.words("version", version, LONGEST_VERSION);
    if (!version.isEmpty() && !versions.isEmpty() && !versions.contains(version)) {
      objections.refuse(Ground.NOT_OFFERED, "version");
    }
    objections.chosen("by", by);
    return objections.orElse(() -> new ConsentSigned(at(), kind, version, by.orElseThrow()));
  }

  /** Its fields: {@code day}, {@code reason}. */
  Ruling<ConsentWithdrawn> withdrawn(String reason) {
    var objections = new Objections();
    checkDay("day", objections);
    objections.words("reason", reason, LONGEST);
    var signed = patient.signed(kind).map(ConsentSigned::at);
    if (day.map(moment).filter(at -> signed.filter(it -> it.isAfter(at)).isPresent()).isPresent()) {
      objections.refuse(Ground.BEFORE_SIGNED, "day");
    }
    return objections.orElse(() -> new ConsentWithdrawn(at(), kind, reason));
  }

  /** A day on which somebody signs: not before their birth, not tomorrow. */
  private void checkDay(String field, Objections objections) {
    var birth = patient.demographics().birthDate();
    objections.needed(field, day);
    day.filter(it -> it.isAfter(today))
        .ifPresent(it -> objections.refuse(Ground.FUTURE, field, it));
    day.filter(it -> it.isBefore(birth))
        .ifPresent(it -> objections.refuse(Ground.LONG_AGO, field, it, birth));
  }

  private Instant at() {
    return moment.apply(day.orElseThrow());
  }
}
