package health.cairn.core.evidence;

import java.util.List;

/** One entry of the source register: what was read, and where a reader finds it. */
public record Source(SourceId id, String citation, List<Address> addresses) {
  public Source {
    addresses = List.copyOf(addresses);
  }

  /**
   * Where the copy that was read stands.
   *
   * @param weak a third-party copy, a blog, a clinic page or a forum: prefer the original
   */
  public record Address(String at, boolean weak) {}
}
