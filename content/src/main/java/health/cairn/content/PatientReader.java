package health.cairn.content;

import health.cairn.content.CourseFile.Patient;
import health.cairn.content.CourseFile.Sex;
import health.cairn.core.quantity.Kilograms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads what a course file says of the patient.
 *
 * @param year the year of asking
 */
record PatientReader(int year) {
  private static final int OLDEST = 120;
  private static final double LEAST_KG = 20;
  private static final double MOST_KG = 350;
  private static final double KG_PER_POUND = 0.45359237;
  private static final double KG_PER_STONE = 6.35029318;

  Patient read(Place place) {
    place.knowing("birthYear", "sex", "weightKg", "onAntidepressant");
    return new Patient(
        place.optional("birthYear").map(this::birthYear).orElse(OptionalInt.empty()),
        place.optional("sex").map(it -> it.word(List.of(Sex.values()), Sex::word)),
        place.optional("weightKg").flatMap(PatientReader::weight),
        place.optional("onAntidepressant").map(Place::bool));
  }

  private OptionalInt birthYear(Place place) {
    long born = place.integer();
    if (place.isFine() && (born > year || born < year - OLDEST)) {
      place.problem(
          "The year of birth (%d) is not possible.".formatted(born),
          "Give a year from %d to %d, with four digits.".formatted(year - OLDEST, year));
    }
    return place.isFine() ? OptionalInt.of((int) born) : OptionalInt.empty();
  }

  private static Optional<Kilograms> weight(Place place) {
    double weight = place.number();
    if (place.isFine() && weight >= MOST_KG) {
      place.problem(
          "The weight (%s kg) is not below %s kg."
              .formatted(Words.plain(weight), Words.plain(MOST_KG)),
          "Maybe pounds: %s lb are %s kg."
              .formatted(Words.plain(weight), tenths(weight * KG_PER_POUND)));
    }
    if (place.isFine() && weight < LEAST_KG) {
      place.problem(
          "The weight (%s kg) is below %s kg."
              .formatted(Words.plain(weight), Words.plain(LEAST_KG)),
          weight * KG_PER_STONE > LEAST_KG
              ? "Maybe stone: %s st are %s kg."
                  .formatted(Words.plain(weight), tenths(weight * KG_PER_STONE))
              : "Give the weight in kilograms.");
    }
    return place.isFine() ? Optional.of(Kilograms.of(weight)) : Optional.empty();
  }

  private static String tenths(double value) {
    return Words.plain(Math.rint(value * 10) / 10);
  }
}
