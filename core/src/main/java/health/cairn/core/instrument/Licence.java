package health.cairn.core.instrument;

import health.cairn.core.evidence.Citation;

/**
 * Who owns an instrument's text, and whether it may be shipped.
 *
 * @param status one sentence for whoever wants to use the text
 */
public record Licence(Text text, String owner, String status, Citation by) {

  /** May the item text be shipped? */
  public enum Text {
    /** Yes; the attribution must stay with it. */
    SHIPPED("shipped", "shipped"),
    /** No; a clinic with a licence loads its own. */
    CLINIC_LOADS("clinic-loads", "clinic loads its licensed text"),
    /** No, and there are no items to load it for: only the total is entered. */
    TOTAL_ONLY("total-only", "total only");

    private final String word;
    private final String title;

    Text(String word, String title) {
      this.word = word;
      this.title = title;
    }

    /** The word in files: {@code clinic-loads}. */
    public String word() {
      return word;
    }

    public String title() {
      return title;
    }
  }
}
