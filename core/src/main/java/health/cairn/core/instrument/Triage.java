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
    UNKNOWN("unknown", -1),
    NONE("none", 0),
    LOW("low", 1),
    MODERATE("moderate", 2),
    HIGH("high", 3);

    private final String title;
    private final int level;

    Band(String title, int level) {
      this.title = title;
      this.level = level;
    }

    public String title() {
      return title;
    }

    /**
     * As safety rules count: none 0, low 1, moderate 2, high 3; -1 when the screen was not done.
     */
    public int level() {
      return level;
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
