package health.cairn.app.security;

import health.cairn.app.storage.CannotStart;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The clinic's address: as it says itself, else on this machine as the browser says. */
@Component
class Origins {
  private final Optional<Origin> said;

  Origins(@Value("${cairn.origin:}") String said) {
    this.said = said.isBlank() ? Optional.empty() : Optional.of(checked(said));
  }

  /**
   * Empty where passkeys cannot work. What a stranger's browser says of the host is believed only
   * of this machine.
   */
  Optional<Origin> of(HttpServletRequest request) {
    return said.or(
        () ->
            Origin.of(request.getScheme(), request.getServerName(), request.getServerPort())
                .filter(origin -> origin.host().equals("localhost")));
  }

  /** The address that the operator has said, if any. */
  Optional<String> said() {
    return said.map(Origin::address);
  }

  /** A path as a link that works elsewhere: what a browser says of the host is the last resort. */
  String link(String path, HttpServletRequest request) {
    return said()
        .map(it -> it + request.getContextPath() + path)
        .orElseGet(
            () -> ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString());
  }

  private static Origin checked(String said) {
    return Origin.parse(said)
        .orElseThrow(
            () ->
                new CannotStart(
                    ("CAIRN_ORIGIN is \"%s\"; write what browsers show before the first slash,"
                            + " such as https://clinic.example.")
                        .formatted(said)));
  }
}
