package health.cairn.app.security;

import health.cairn.app.storage.CannotStart;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The clinic's own directory, an OpenID Connect provider, where one is named. It is asked what it
 * can do when somebody first signs in there, so that Cairn starts without it.
 */
@Component
class Directory {
  /** What a browser is sent to it from, under its id. */
  static final String WAY = "/sign-in/directory";

  /** Where its answers come back to. */
  static final String ANSWER = "/sign-in/answer";

  private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
  private static final String ID = "clinic";

  private final String issuer;
  private final String client;
  private final String secret;
  private final String name;
  private final boolean provesBoth;
  private final Origins origins;
  private final AtomicReference<@Nullable ClientRegistration> found = new AtomicReference<>();

  Directory(
      @Value("${cairn.oidc.issuer:}") String issuer,
      @Value("${cairn.oidc.client-id:}") String client,
      @Value("${cairn.oidc.client-secret:}") String secret,
      @Value("${cairn.oidc.name:}") String name,
      @Value("${cairn.oidc.proves-both-factors}") boolean provesBoth,
      Origins origins) {
    this.issuer = issuer.strip();
    this.client = client.strip();
    this.secret = secret;
    this.name = name.strip();
    this.provesBoth = provesBoth;
    this.origins = origins;
    if (isNamed()) check();
  }

  private void check() {
    if (!isSafe(issuer)) {
      throw new CannotStart(
          ("CAIRN_OIDC_ISSUER is \"%s\"; write the address of the provider as it says it itself,"
                  + " such as https://login.clinic.example/realms/staff.")
              .formatted(issuer));
    }
    if (client.isEmpty() || secret.isBlank()) {
      throw new CannotStart(
          "CAIRN_OIDC_ISSUER is set; CAIRN_OIDC_CLIENT_ID and CAIRN_OIDC_CLIENT_SECRET, which the"
              + " provider gave for this clinic, must be, too.");
    }
  }

  /** By TLS, but for this machine. */
  private static boolean isSafe(String address) {
    try {
      var uri = URI.create(address);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && "localhost".equals(uri.getHost())));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /** Whether the clinic has one. */
  boolean isNamed() {
    return !issuer.isEmpty();
  }

  /** What people call it; blank if the clinic did not say. */
  String name() {
    return name;
  }

  /** Whether whoever comes from there has always shown two factors. */
  boolean provesBoth() {
    return provesBoth;
  }

  /** The way there; empty if the directory does not answer. */
  Optional<String> way() {
    try {
      find(ID);
      return Optional.of(WAY + "/" + ID);
    } catch (RuntimeException unreachable) {
      LOG.warn("The directory {} does not answer: {}", issuer, unreachable.getClass().getName());
      return Optional.empty();
    }
  }

  /** What it says of itself; null for any other name, as the framework asks it. */
  @Nullable ClientRegistration find(String id) {
    if (!ID.equals(id)) return null;
    var known = found.get();
    if (known != null) return known;
    var asked = ask();
    found.set(asked);
    return asked;
  }

  private ClientRegistration ask() {
    return ClientRegistrations.fromIssuerLocation(issuer)
        .registrationId(ID)
        .clientId(client)
        .clientSecret(secret)
        .scope("openid")
        .redirectUri(origins.said().orElse("{baseUrl}") + ANSWER)
        .build();
  }
}
