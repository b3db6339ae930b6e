package health.cairn.app.web;

/**
 * One option of a field.
 *
 * @param hint a line below it; empty text for none
 */
public record Choice(String value, String label, String hint) {
  public Choice(String value, String label) {
    this(value, label, "");
  }
}
