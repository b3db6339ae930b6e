package health.cairn.core.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom somebody reached, or tried to reach, because of safety flags.
 *
 * @param flags the ones it was about; never none
 */
public record Contact(List<FlagId> flags, Whom whom, Way way) {
  public Contact {
    flags = List.copyOf(flags);
    if (flags.isEmpty()) {
      throw new IllegalArgumentException("A contact about no flag.\nName at least one.");
    }
  }

  /** Who was reached. */
  public enum Whom {
    PATIENT,
    RELATIVE,
    CLINICIAN,
    EMERGENCY_SERVICES
  }

  /** How. */
  public enum Way {
    IN_PERSON,
    PHONE,
    VIDEO,
    MESSAGE
  }

  /** The care that a clinician found right. */
  public enum Care {
    AS_PLANNED,
    CLOSER,
    SEEN_TODAY,
    EMERGENCY_DEPARTMENT,
    ADMITTED,
    WELFARE_CHECK
  }

  /** What became of the plan for the worst hours. */
  public enum SafetyPlan {
    MADE,
    REVIEWED,
    DECLINED,
    NOT_NEEDED,
    NOT_DONE
  }

  /** In forms, addresses and message keys: {@code in-person}. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value that a word stands for. */
  public static <E extends Enum<E>> Optional<E> of(Class<E> kind, String word) {
    return Arrays.stream(kind.getEnumConstants()).filter(it -> word(it).equals(word)).findFirst();
  }
}
