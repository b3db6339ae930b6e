package health.cairn.core.course;

import health.cairn.core.protocol.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a course goes on, as a clinician decides. {@link Proposal} says what each does to the plan.
 */
public enum Decision {
  START("start"),
  CONTINUE("continue"),
  RAISE("raise"),
  EXTEND("extend"),
  FINISH("finish"),
  MAINTENANCE("maintenance"),
  BOOSTER("booster"),
  /** The plan is set aside until somebody decides how it goes on. */
  PAUSE("pause"),
  /** No boosters: scores go on, and relapse is watched for. */
  WATCH("watch"),
  /** Another whole series. */
  REINDUCTION("re-induction"),
  STOP("stop");

  private final String word;

  Decision(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether nothing more is to be given until somebody decides otherwise. */
  public boolean endsTreatment() {
    return this == FINISH || this == WATCH || this == STOP;
  }

  /** Whether boosters are meant to keep a response. */
  public boolean keepsByBoosters() {
    return this == MAINTENANCE || this == BOOSTER;
  }

  /** Those that mean something where a course stands: none once it is closed. */
  public static List<Decision> open(Course course, Optional<Protocol> protocol) {
    if (course.phase() == Phase.CLOSED) {
      return List.of();
    }
    boolean begun = course.firstInfusion().isPresent();
    return Arrays.stream(values()).filter(it -> it.fits(course, begun, protocol)).toList();
  }

  private boolean fits(Course course, boolean begun, Optional<Protocol> protocol) {
    boolean planned = !course.planned().isEmpty();
    return switch (this) {
      case START -> !begun;
      case STOP -> true;
      case PAUSE -> !course.isPaused() && (begun || planned) && !course.hasEnded();
      case CONTINUE -> begun && (planned || isToGoOn(course, protocol));
      case BOOSTER, WATCH, REINDUCTION -> begun && course.phase() != Phase.SERIES;
      case RAISE, EXTEND, FINISH, MAINTENANCE -> begun;
    };
  }

  private static boolean isToGoOn(Course course, Optional<Protocol> protocol) {
    return protocol
        .filter(it -> SeriesInProgress.given(course, it) < it.series().planned())
        .isPresent();
  }

  public static Optional<Decision> of(String word) {
    return Arrays.stream(values()).filter(decision -> decision.word.equals(word)).findFirst();
  }
}
