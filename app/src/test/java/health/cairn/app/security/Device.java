package health.cairn.app.security;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser with one authenticator that holds one passkey: real keys and signatures (ES256), packed
 * by hand after the standard, so that it does not share the library's mistakes.
 */
final class Device {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int HAS_KEY = 0x40;
  private static final int COORDINATE = 32;

  private final KeyPair keys = keys();
  private final byte[] credential = new byte[32];
  private String origin = "http://localhost";
  private String host = "localhost";
  private int checks = PRESENT | VERIFIED;
  private String handle = "";
  private int counter;

  Device() {
    new SecureRandom().nextBytes(credential);
  }

  /** Where its browser thinks it is: what a person who is led to a false page would sign. */
  Device at(String address, String name) {
    origin = address;
    host = name;
    return this;
  }

  /** It only knows that somebody touched it. */
  Device withoutLookingWhoItIs() {
    checks = PRESENT;
    return this;
  }

  Device countsFrom(int last) {
    counter = last;
    return this;
  }

  /** Another device that claims to hold the same passkey, with keys of its own. */
  Device impostor() {
    var other = new Device();
    System.arraycopy(credential, 0, other.credential, 0, credential.length);
    other.handle = handle;
    return other;
  }

  String make(String options) {
    var asked = JSON.readTree(options);
    handle = asked.at("/user/id").stringValue();
    var key = bytes(new byte[16], new byte[] {0, (byte) credential.length}, credential, cose());
    var said = bytes(said(checks | HAS_KEY), key);
    var object =
        bytes(
            hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
            new byte[] {(byte) said.length},
            said);
    return sent(
        asked,
        "webauthn.create",
        Map.of("attestationObject", text(object), "transports", "internal"));
  }

  String show(String options) {
    var asked = JSON.readTree(options);
    counter++;
    var said = said(checks);
    var client = client(asked, "webauthn.get");
    var signature = sign(bytes(said, hash(client)));
    return sent(
        asked,
        "webauthn.get",
        Map.of(
            "authenticatorData", text(said), "signature", text(signature), "userHandle", handle));
  }

  private String sent(JsonNode asked, String type, Map<String, String> more) {
    var response = JSON.createObjectNode().put("clientDataJSON", text(client(asked, type)));
    more.forEach(
        (name, value) -> {
          if (name.equals("transports")) response.putArray(name).add(value);
          else response.put(name, value);
        });
    var sent = JSON.createObjectNode().put("id", text(credential)).put("rawId", text(credential));
    sent.put("type", "public-key").putObject("clientExtensionResults");
    return sent.set("response", response).toString();
  }

  private byte[] client(JsonNode asked, String type) {
    return JSON.createObjectNode()
        .put("type", type)
        .put("challenge", asked.get("challenge").stringValue())
        .put("origin", origin)
        .put("crossOrigin", false)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] said(int flags) {
    var count = ByteBuffer.allocate(Integer.BYTES).putInt(counter).array();
    return bytes(hash(host.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags}, count);
  }

  /** {1: 2, 3: -7, -1: 1, -2: x, -3: y} */
  private byte[] cose() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return bytes(
        hex("a5010203262001215820"),
        coordinate(point.getAffineX().toByteArray()),
        hex("225820"),
        coordinate(point.getAffineY().toByteArray()));
  }

  private static byte[] coordinate(byte[] number) {
    var padded = new byte[COORDINATE];
    var length = Math.min(number.length, COORDINATE);
    System.arraycopy(number, number.length - length, padded, COORDINATE - length, length);
    return padded;
  }

  private byte[] sign(byte[] what) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(what);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] hash(byte[] what) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(what);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) all.writeBytes(part);
    return all.toByteArray();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static String text(byte[] some) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
  }
}
