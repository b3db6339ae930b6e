package health.cairn.core.evidence;

/** How much published evidence stands behind a forecast for a condition. */
public enum EvidenceGrade {
  A("many large trials that agree"),
  B("several trials and clinic series, with large differences between them"),
  C("few or small trials, or trials that disagree"),
  D("very little published evidence; based mainly on depression");

  private final String meaning;

  EvidenceGrade(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
