package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneKeyTest {
  /** "12345678901234567890", the key of RFC 6238 and RFC 4226, in base 32. */
  private static final PhoneKey OF_THE_RFC = new PhoneKey("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

  /** RFC 6238, appendix B, SHA-1: of its eight digits the last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130",
  })
  void makesTheCodesOfRfc6238(long second, String code) {
    assertThat(OF_THE_RFC.code(second / PhoneKey.SECONDS_A_STEP)).isEqualTo(code);
  }

  /** RFC 4226, appendix D. */
  @ParameterizedTest
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489",
  })
  void makesTheCodesOfRfc4226(long step, String code) {
    assertThat(OF_THE_RFC.code(step)).isEqualTo(code);
  }

  @Test
  void isOf160BitsAndNeverTheSame() {
    var keys = Stream.generate(PhoneKey::anew).limit(100).map(PhoneKey::letters).toList();
    assertThat(keys).allMatch(key -> key.matches("[A-Z2-7]{32}")).doesNotHaveDuplicates();
  }

  @Test
  void isNotPrinted() {
    assertThat(OF_THE_RFC).hasToString("PhoneKey");
  }
}
