package health.cairn.core.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a course goes on, as a clinician decides. */
public enum Decision {
  START("start"),
  CONTINUE("continue"),
  RAISE("raise"),
  EXTEND("extend"),
  FINISH("finish"),
  MAINTENANCE("maintenance"),
  BOOSTER("booster"),
  STOP("stop");

  private final String word;

  Decision(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Those that mean something where a course stands: none once it is closed. */
  public static List<Decision> open(Course course) {
    return switch (course.phase()) {
      case EVALUATION, PLANNED -> List.of(START, STOP);
      case SERIES -> List.of(CONTINUE, RAISE, EXTEND, FINISH, MAINTENANCE, STOP);
      case LASTING, MAINTENANCE ->
          List.of(CONTINUE, RAISE, EXTEND, FINISH, MAINTENANCE, BOOSTER, STOP);
      case CLOSED -> List.of();
    };
  }

  public static Optional<Decision> of(String word) {
    return Arrays.stream(values()).filter(decision -> decision.word.equals(word)).findFirst();
  }
}
