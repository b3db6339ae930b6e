package health.cairn.core.instrument;

import java.util.List;
import java.util.Optional;

/**
 * The words of an instrument in one language, apart from its scoring.
 *
 * @param version the instrument's version that the words belong to
 * @param language an IETF tag, for instance {@code en}
 * @param stem what is said once before the items, may be empty
 * @param attribution must be shown wherever the words are
 */
public record InstrumentText(
    InstrumentId instrument,
    String version,
    String language,
    String stem,
    List<ItemText> items,
    String source,
    String licence,
    String attribution) {

  public InstrumentText {
    items = List.copyOf(items);
  }

  Optional<ItemText> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** One item's words. */
  public record ItemText(String id, String text, List<Label> labels) {
    public ItemText {
      labels = List.copyOf(labels);
    }
  }

  /**
   * The words of one answer.
   *
   * @param answer in points, from the lowest to the highest answer of the item
   */
  public record Label(int answer, String text) {}
}
