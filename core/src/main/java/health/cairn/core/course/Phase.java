package health.cairn.core.course;

/** Where a course stands, from referral to the end of follow-up. Always derived. */
public enum Phase {
  /** Being worked up; no infusion is planned. */
  EVALUATION("evaluation"),
  /** Infusions are planned, none was given. */
  PLANNED("planned"),
  /** Infusions were given and more are planned. */
  SERIES("series"),
  /** Nothing is planned: the benefit lasts, or what comes next is to be decided. */
  LASTING("lasting"),
  /** Boosters keep the benefit. */
  MAINTENANCE("maintenance"),
  /** Follow-up has ended. */
  CLOSED("closed");

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  static Phase of(Course course) {
    if (course.closed().isPresent()) {
      return CLOSED;
    }
    boolean plans = !course.planned().isEmpty();
    if (course.infusions().isEmpty()) {
      return plans ? PLANNED : EVALUATION;
    }
    if (keepsByBoosters(course)) {
      return MAINTENANCE;
    }
    return plans ? SERIES : LASTING;
  }

  private static boolean keepsByBoosters(Course course) {
    return course
        .lastDecision()
        .filter(it -> it.decision() == Decision.MAINTENANCE || it.decision() == Decision.BOOSTER)
        .isPresent();
  }
}
