package health.cairn.core.evidence;

import java.util.List;

/**
 * One entry of the source register: what was read, and where a reader finds it.
 *
 * @param weak a third-party copy, a blog, a clinic page or a forum; prefer the original
 */
public record Source(SourceId id, String citation, List<String> addresses, boolean weak) {
  public Source {
    addresses = List.copyOf(addresses);
  }
}
