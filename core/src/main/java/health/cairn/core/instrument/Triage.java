package health.cairn.core.instrument;

import health.cairn.core.instrument.Score.SafetyFlag;
import java.util.List;

/**
 * Where a suicide-risk screen sorts a person. It never says that someone is safe; a clinician does.
 *
 * @param band a floor ("at least") when the screen is not complete
 * @param complete every question that had to be asked was answered
 * @param unanswered numbers of the items that still have to be asked
 */
public record Triage(
    InstrumentId instrument,
    String version,
    Band band,
    boolean complete,
    List<Flag> flags,
    List<Integer> unanswered,
    List<SafetyFlag> safetyFlags) {

  public Triage {
    flags = List.copyOf(flags);
    unanswered = List.copyOf(unanswered);
    safetyFlags = List.copyOf(safetyFlags);
  }

  /** The bands, from least to most urgent; UNKNOWN means that the screen was not done. */
  public enum Band {
    UNKNOWN("unknown"),
    NONE("none"),
    LOW("low"),
    MODERATE("moderate"),
    HIGH("high");

    private final String title;

    Band(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** What is wrong with the answers as given. */
  public enum Flag {
    INCOMPLETE("Not every question that had to be asked was answered: the band is a floor."),
    INCONSISTENT("Questions 3 to 5 were answered yes although question 2 was answered no.");

    private final String says;

    Flag(String says) {
      this.says = says;
    }

    public String says() {
      return says;
    }
  }
}
