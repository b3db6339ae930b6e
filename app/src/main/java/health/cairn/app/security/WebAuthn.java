package health.cairn.app.security;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The library that knows the W3C's standard. It is loaded when a passkey is first used, not when
 * the server starts.
 */
final class WebAuthn {
  /** In the order in which they are preferred. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.RS256);

  private static final ObjectConverter OBJECTS = new ObjectConverter();
  // "Not strict": who built an authenticator is not asked, so what it says of that is not judged.
  private static final WebAuthnManager RULES =
      WebAuthnManager.createNonStrictWebAuthnManager(OBJECTS);
  private static final AttestedCredentialDataConverter PACKING =
      new AttestedCredentialDataConverter(OBJECTS);
  // Far more than any authenticator sends.
  private static final int LONGEST = 20_000;

  private WebAuthn() {}

  static WebAuthnManager rules() {
    return RULES;
  }

  /** What a browser sent as a new passkey; empty if it is none. */
  static Optional<RegistrationData> made(String json) {
    return read(json, RULES::parseRegistrationResponseJSON)
        .filter(made -> made.getCollectedClientData() != null)
        .filter(made -> made.getAttestationObject() != null)
        .filter(made -> said(made).getAttestedCredentialData() != null);
  }

  /** What a browser sent as an answer of a passkey; empty if it is none. */
  static Optional<AuthenticationData> shown(String json) {
    return read(json, RULES::parseAuthenticationResponseJSON)
        .filter(shown -> shown.getCollectedClientData() != null)
        .filter(shown -> shown.getAuthenticatorData() != null)
        .filter(shown -> shown.getCredentialId() != null && shown.getSignature() != null);
  }

  /** Anybody may send anything: whatever the library stumbles over is no passkey. */
  private static <T> Optional<T> read(String json, Function<String, T> parser) {
    if (json.length() > LONGEST) return Optional.empty();
    try {
      return Optional.ofNullable(parser.apply(json));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  static List<PublicKeyCredentialParameters> parameters() {
    return ALGORITHMS.stream()
        .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
        .toList();
  }

  static ServerProperty expected(Origin origin, Challenge challenge) {
    return ServerProperty.builder()
        .origin(com.webauthn4j.data.client.Origin.create(origin.address()))
        .rpId(origin.host())
        .challenge(new DefaultChallenge(challenge.value()))
        .build();
  }

  static AuthenticatorData<?> said(RegistrationData made) {
    return Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
  }

  static AuthenticatorData<?> said(AuthenticationData shown) {
    return Objects.requireNonNull(shown.getAuthenticatorData());
  }

  static String credential(RegistrationData made) {
    return text(attested(made).getCredentialId());
  }

  static String credential(AuthenticationData shown) {
    return text(Objects.requireNonNull(shown.getCredentialId()));
  }

  /** Whom the authenticator says it speaks for; not all say so where they were told whom. */
  static Optional<String> handle(AuthenticationData shown) {
    return Optional.ofNullable(shown.getUserHandle())
        .filter(handle -> handle.length > 0)
        .map(WebAuthn::text);
  }

  static byte[] packed(RegistrationData made) {
    return PACKING.convert(attested(made));
  }

  static AttestedCredentialData unpacked(byte[] packed) {
    return PACKING.convert(packed);
  }

  /** Only words that browsers know; nobody else's are kept. */
  static String[] transports(RegistrationData made) {
    return Optional.ofNullable(made.getTransports()).stream()
        .flatMap(Set::stream)
        .map(AuthenticatorTransport::getValue)
        .filter(word -> word.matches("[a-z-]{2,20}"))
        .sorted()
        .toArray(String[]::new);
  }

  static String challenge(RegistrationData made) {
    return text(Objects.requireNonNull(made.getCollectedClientData()).getChallenge().getValue());
  }

  static String challenge(AuthenticationData shown) {
    return text(Objects.requireNonNull(shown.getCollectedClientData()).getChallenge().getValue());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static AttestedCredentialData attested(RegistrationData made) {
    return Objects.requireNonNull(said(made).getAttestedCredentialData());
  }
}
