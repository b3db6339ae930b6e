package health.cairn.core.course;

import health.cairn.core.protocol.Protocol;
import java.util.Optional;

/** Where a course stands, from referral to the end of follow-up. Always derived. */
public enum Phase {
  /** Being worked up; no infusion is planned. */
  EVALUATION("evaluation"),
  /** Infusions are planned, none was given. */
  PLANNED("planned"),
  /** Infusions were given and more are planned. */
  SERIES("series"),
  /** Nothing is planned, and there is a response to keep, or nobody can say. */
  LASTING("lasting"),
  /** Nothing is planned, no response is seen, and nobody has decided how it goes on. */
  GIVEN("given"),
  /** Boosters keep the benefit. */
  MAINTENANCE("maintenance"),
  /** Somebody decided to wait: what was planned is set aside. */
  PAUSED("paused"),
  /** Somebody decided that nothing more is given; scores go on. */
  FOLLOW_UP("follow-up"),
  /** Follow-up has ended. */
  CLOSED("closed");

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** As the facts alone say it. */
  static Phase of(Course course) {
    if (course.closed().isPresent()) {
      return CLOSED;
    }
    if (course.isPaused()) {
      return PAUSED;
    }
    if (course.hasEnded()) {
      return FOLLOW_UP;
    }
    boolean plans = !course.planned().isEmpty();
    if (course.infusions().isEmpty()) {
      return plans ? PLANNED : EVALUATION;
    }
    if (course.lastDecision().filter(it -> it.decision().keepsByBoosters()).isPresent()) {
      return MAINTENANCE;
    }
    return plans ? SERIES : LASTING;
  }

  /** As a reader is told it: the protocol knows whether its series is over and has worked. */
  static Phase of(Course course, Optional<Protocol> protocol) {
    var phase = of(course);
    if (phase != LASTING || protocol.isEmpty()) {
      return phase;
    }
    if (course.isToGoOn(protocol.get())) {
      return SERIES;
    }
    return CourseSeries.last(course, protocol.get()).lacksResponse(course, protocol.get())
        ? GIVEN
        : LASTING;
  }
}
