package health.cairn.app.security;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a browser reaches the clinic. A passkey is bound to it and works nowhere else.
 *
 * @param address as browsers write it: {@code https://clinic.example}, {@code
 *     http://localhost:8080}
 */
record Origin(String address, String host) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /**
   * Empty where browsers have no passkeys: without TLS, but for this machine, or without a name.
   */
  static Optional<Origin> of(String scheme, String host, int port) {
    var name = host.toLowerCase(Locale.ROOT);
    var isHere = name.equals("localhost");
    var isSafe = scheme.equals("https") || (scheme.equals("http") && isHere);
    if (!isSafe || !isName(name)) return Optional.empty();
    var isUsual = port < 0 || port == (scheme.equals("https") ? HTTPS : HTTP);
    return Optional.of(new Origin(scheme + "://" + name + (isUsual ? "" : ":" + port), name));
  }

  static Optional<Origin> parse(String said) {
    try {
      var uri = URI.create(said.strip());
      var isBare =
          uri.getHost() != null
              && uri.getScheme() != null
              && uri.getUserInfo() == null
              && uri.getQuery() == null
              && uri.getFragment() == null
              && uri.getPath().matches("/?");
      return isBare
          ? of(uri.getScheme().toLowerCase(Locale.ROOT), uri.getHost(), uri.getPort())
          : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** An address of four numbers, or in brackets, is no name. */
  private static boolean isName(String host) {
    return host.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?") && host.matches(".*[a-z].*");
  }
}
