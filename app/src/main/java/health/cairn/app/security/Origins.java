package health.cairn.app.security;

import health.cairn.app.storage.CannotStart;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

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
