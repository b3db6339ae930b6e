package health.cairn.core.instrument;

import health.cairn.core.evidence.Citation;
import java.util.List;

/**
 * How one subscore is made.
 *
 * @param items numbers of its items on the form, from 1
 * @param leastAnswered how many of its items must be answered; fewer and there is no subscore
 * @param factor what the sum or mean is multiplied by, above 0; for instance 4 to make a percentage
 */
public record Part(
    String id,
    String title,
    List<Integer> items,
    By by,
    int leastAnswered,
    double factor,
    Citation citation) {

  public Part {
    items = List.copyOf(items);
  }

  /** What is done with the answers. */
  public enum By {
    SUM,
    MEAN
  }
}
