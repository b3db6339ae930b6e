package health.cairn.core.instrument;

/** Sex, where a published cut-off depends on it. */
public enum Sex {
  FEMALE("female", "women"),
  MALE("male", "men");

  private final String id;
  private final String plural;

  Sex(String id, String plural) {
    this.id = id;
    this.plural = plural;
  }

  /** The word in files: {@code female}. */
  public String id() {
    return id;
  }

  public String plural() {
    return plural;
  }
}
