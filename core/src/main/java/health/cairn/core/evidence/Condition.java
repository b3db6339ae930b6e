package health.cairn.core.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a course treats. Each has its own protocols, instruments, evidence and forecast population.
 */
public enum Condition {
  DEPRESSION("depression", "Depression"),
  BIPOLAR_DEPRESSION("bipolar-depression", "Bipolar depression"),
  SUICIDALITY("suicidality", "Suicidality"),
  ANXIETY("anxiety", "Anxiety"),
  PTSD("ptsd", "PTSD"),
  OCD("ocd", "OCD"),
  NEUROPATHIC_PAIN("neuropathic-pain", "Neuropathic pain"),
  CRPS("crps", "CRPS");

  private final String id;
  private final String title;

  Condition(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The word in files and URLs, for instance {@code bipolar-depression}. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** Underscores are read as hyphens: published tables write {@code bipolar_depression}. */
  public static Optional<Condition> of(String id) {
    var word = id.replace('_', '-');
    return Arrays.stream(values()).filter(condition -> condition.id.equals(word)).findFirst();
  }
}
