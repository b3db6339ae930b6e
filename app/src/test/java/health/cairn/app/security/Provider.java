package health.cairn.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small OpenID Connect provider on a real port: discovery, authorization code with PKCE (S256), a
 * token for a client that proves its secret, keys. It signs whatever a test makes of the claims.
 */
final class Provider {
  static final String CLIENT = "cairn";
  static final String SECRET = "a secret of the test";

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private RSAKey signsWith;
  private UnaryOperator<JWTClaimsSet.Builder> claims = it -> it;
  private String subject = "";

  Provider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    signsWith = key;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", it -> json(it, 200, said()));
    server.createContext("/keys", it -> json(it, 200, new JWKSet(key).toJSONObject()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Whose account is signed in there, with nothing odd about the tokens. */
  void isAt(String account) {
    subject = account;
    claims = it -> it;
    signsWith = key;
  }

  /** What the next tokens say instead. */
  void says(UnaryOperator<JWTClaimsSet.Builder> change) {
    claims = change;
  }

  /** Somebody else signs, in its name. */
  void isForged() throws JOSEException {
    signsWith = new RSAKeyGenerator(2048).keyID("one").generate();
  }

  private Map<String, Object> said() {
    return Map.of(
        "issuer", issuer(),
        "authorization_endpoint", issuer() + "/authorize",
        "token_endpoint", issuer() + "/token",
        "jwks_uri", issuer() + "/keys",
        "response_types_supported", List.of("code"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"));
  }

  /** What a browser is sent back with. */
  String answer(String way) throws IOException, InterruptedException {
    var asked = HttpRequest.newBuilder(URI.create(way)).build();
    var answer = HttpClient.newHttpClient().send(asked, BodyHandlers.discarding());
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private void authorize(HttpExchange http) throws IOException {
    var asked = form(http.getRequestURI().getRawQuery());
    var code = Tokens.forLink().replaceAll("[^A-Za-z0-9]", "");
    codes.put(code, asked);
    var back = asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
    http.getResponseHeaders().add("Location", back);
    http.sendResponseHeaders(302, -1);
    http.close();
  }

  private void token(HttpExchange http) throws IOException {
    var form = form(new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var asked = Optional.ofNullable(codes.remove(form.getOrDefault("code", "")));
    var header = Optional.ofNullable(http.getRequestHeaders().getFirst("Authorization"));
    var fits =
        asked.isPresent()
            && header.filter(basic()::equals).isPresent()
            && "S256".equals(asked.get().get("code_challenge_method"))
            && challenge(form.getOrDefault("code_verifier", ""))
                .equals(asked.get().get("code_challenge"));
    if (!fits) {
      json(http, 400, Map.of("error", "invalid_grant"));
      return;
    }
    json(
        http,
        200,
        Map.of(
            "access_token",
            "not used",
            "token_type",
            "Bearer",
            "expires_in",
            60,
            "id_token",
            idToken(asked.get().getOrDefault("nonce", ""))));
  }

  private String idToken(String nonce) {
    var now = Instant.now();
    var said =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .audience(CLIENT)
            .claim("nonce", nonce)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)));
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
      var token = new SignedJWT(header, claims.apply(said).build());
      token.sign(new RSASSASigner(signsWith));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String basic() {
    var both = CLIENT + ":" + SECRET.replace(" ", "+");
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static String challenge(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&", -1))
        .map(it -> it.split("=", 2))
        .filter(it -> it.length == 2)
        .collect(
            Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
  }

  private static void json(HttpExchange http, int status, Map<String, ?> body) throws IOException {
    var bytes = JsonMapper.shared().writeValueAsBytes(body);
    http.getResponseHeaders().add("Content-Type", "application/json");
    http.sendResponseHeaders(status, bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }
}
