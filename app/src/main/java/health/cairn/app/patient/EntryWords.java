package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.AllergyNoted;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.MedicineNoted;
import health.cairn.app.patient.PatientFact.PersonNamed;
import health.cairn.app.patient.PatientFact.ProblemNoted;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.web.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of a patient's lists in the reader's words. */
record EntryWords(Wording wording, KnownByName known) {

  /**
   * What a line says.
   *
   * @param text what it is
   * @param detail the rest of it, on one line
   */
  record Said(String text, String detail) {}

  Said of(PatientFact fact) {
    if (fact instanceof AllergyNoted it) {
      return new Said(it.substance(), joined(it.reaction(), word("severity", it.severity())));
    } else if (fact instanceof MedicineNoted it) {
      var by = it.prescriber().isBlank() ? "" : say("by", it.prescriber());
      return new Said(
          it.name(), joined(it.dose(), it.frequency(), since(it.since()), until(it.until()), by));
    } else if (fact instanceof ProblemNoted it) {
      return new Said(it.problem(), joined(since(it.onset()), word("status", it.status())));
    } else if (fact instanceof PersonNamed it) {
      return new Said(it.name(), joined(it.relation(), it.phone(), until(it.until())));
    } else if (fact instanceof Listed it) {
      return new Said(it.text(), it.detail());
    }
    double weight = fact instanceof Weighed it ? it.kilograms() : 0;
    return new Said(wording.number(weight) + " kg", "");
  }

  private String since(Optional<PartialDate> day) {
    return day.map(it -> say("since", it.text())).orElse("");
  }

  private String until(Optional<PartialDate> day) {
    return day.map(it -> say("until", it.text())).orElse("");
  }

  private String word(String kind, Enum<?> value) {
    return say(kind + "." + WishesForm.word(value));
  }

  private String say(String key, Object... figures) {
    return wording.say("patient.entry." + key, figures);
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(it -> !it.isBlank()).collect(Collectors.joining(", "));
  }

  /** Cautions of the rules about a medicine, each in one line. */
  List<String> cautions(PatientFact fact) {
    if (fact.onList().filter(it -> it == PatientList.MEDICINE).isEmpty()
        || fact.isOver(wording.today())) {
      return List.of();
    }
    return known.interactions(of(fact).text()).stream()
        .map(
            it ->
                wording.content(it.title())
                    + " ("
                    + wording.say("evaluation.severity." + it.severity().word())
                    + ", "
                    + it.id()
                    + "): "
                    + wording.content(it.says()))
        .toList();
  }
}
