package health.cairn.app.security;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that a phone shares with us, in the letters of base 32, and the codes it makes of it: RFC
 * 6238 with HMAC-SHA-1, steps of 30 seconds and six digits, which every authenticator can.
 */
public record PhoneKey(String letters) {
  static final int SECONDS_A_STEP = 30;

  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS_A_LETTER = 5;
  private static final int LENGTH = 32; // 160 bits, as long as the hash
  private static final SecureRandom RANDOM = new SecureRandom();

  static PhoneKey anew() {
    var letters = new StringBuilder();
    RANDOM.ints(LENGTH, 0, BASE_32.length()).forEach(i -> letters.append(BASE_32.charAt(i)));
    return new PhoneKey(letters.toString());
  }

  /** The code of a step, counted from 1970. */
  public String code(long step) {
    var hash = hash(step);
    int at = hash[hash.length - 1] & 0xf;
    int number =
        (hash[at] & 0x7f) << 24
            | (hash[at + 1] & 0xff) << 16
            | (hash[at + 2] & 0xff) << 8
            | (hash[at + 3] & 0xff);
    return String.format(Locale.ROOT, "%06d", number % 1_000_000);
  }

  private byte[] hash(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(), "RAW"));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes() {
    var bytes = new byte[letters.length() * BITS_A_LETTER / Byte.SIZE];
    for (var bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      int letter = BASE_32.indexOf(letters.charAt(bit / BITS_A_LETTER));
      int set = letter >> (BITS_A_LETTER - 1 - bit % BITS_A_LETTER) & 1;
      bytes[bit / Byte.SIZE] |= (byte) (set << (Byte.SIZE - 1 - bit % Byte.SIZE));
    }
    return bytes;
  }

  /** A key is not for logs. */
  @Override
  public String toString() {
    return "PhoneKey";
  }
}
