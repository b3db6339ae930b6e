package health.cairn.app.patient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A day as far as it is known: {@code 2019}, {@code 2019-05} or {@code 2019-05-04}, as in FHIR. */
public record PartialDate(@JsonValue String text) {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PartialDate {
    if (!isDate(text)) {
      throw new IllegalArgumentException("Not a day, month or year: %s.".formatted(text));
    }
  }

  static Optional<PartialDate> of(String text) {
    return isDate(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
  }

  private static boolean isDate(String text) {
    if (!text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
      return false;
    }
    try {
      return first(text) != null;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static LocalDate first(String text) {
    if (text.length() == YEAR) {
      return LocalDate.of(Integer.parseInt(text), 1, 1);
    }
    return text.length() == MONTH ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
  }

  /** The first day that it may be. */
  public LocalDate first() {
    return first(text);
  }

  /** Certainly before the other, as far as both are known. */
  boolean isBefore(PartialDate other) {
    int known = Math.min(text.length(), other.text.length());
    return text.substring(0, known).compareTo(other.text.substring(0, known)) < 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
