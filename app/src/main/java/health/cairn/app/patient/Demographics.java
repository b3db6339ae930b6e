package health.cairn.app.patient;

import java.time.LocalDate;
import java.time.Period;

/**
 * Who a patient is.
 *
 * @param mrn the clinic's number for the record
 * @param preferred the name to be called by; blank for the given one
 * @param phone may be blank, as email and address
 */
public record Demographics(
    String mrn,
    String given,
    String family,
    String preferred,
    LocalDate birthDate,
    Gender gender,
    String phone,
    String email,
    String address) {

  /** FHIR's administrative gender. */
  public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The same with a number that the clinic gave. */
  Demographics with(String number) {
    return new Demographics(
        number, given, family, preferred, birthDate, gender, phone, email, address);
  }

  /** As on a page: {@code Rowan Ellery}. */
  public String name() {
    return (preferred.isBlank() ? given : preferred) + " " + family;
  }

  public int age(LocalDate today) {
    return Period.between(birthDate, today).getYears();
  }
}
