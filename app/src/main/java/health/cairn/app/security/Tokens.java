package health.cairn.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Words nobody can guess; of each only a hash is kept, which suffices because they are random. */
final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LINK_BYTES = 32;
  private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int CODE_LENGTH = 16;
  private static final int GROUP = 4;

  private Tokens() {}

  static String forLink() {
    var bytes = new byte[LINK_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Four groups of four letters that are hard to mistake: 80 bits. */
  static String forPaper() {
    var code = new StringBuilder();
    for (var i = 0; i < CODE_LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) code.append('-');
      code.append(CODE_LETTERS.charAt(RANDOM.nextInt(CODE_LETTERS.length())));
    }
    return code.toString();
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
