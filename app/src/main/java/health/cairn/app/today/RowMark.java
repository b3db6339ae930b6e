package health.cairn.app.today;

import java.util.Map;
import java.util.UUID;

/** What a feature says beside rows of Today: a feature makes a bean of it. */
public interface RowMark {
  /**
   * A mark.
   *
   * @param level {@code warn} or {@code act}
   */
  record Mark(String text, String level) {}

  Mark NONE = new Mark("", "");

  /** Whether it looks at rows of that kind. */
  boolean marks(String kind);

  /**
   * Of those that have one, asked once a page.
   *
   * @param things by id, each with its patient
   */
  Map<UUID, Mark> of(Map<UUID, UUID> things);
}
