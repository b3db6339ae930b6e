package health.cairn.app.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey as its person knows it.
 *
 * @param credential what its authenticator calls it
 * @param transports how a browser reaches the authenticator
 */
record Passkey(
    UUID id,
    UUID person,
    String name,
    String credential,
    List<String> transports,
    Instant made,
    Optional<Instant> used) {
  Passkey {
    transports = List.copyOf(transports);
  }
}
