package health.cairn.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.instrument.ScoreOutcome.Triaged;
import health.cairn.core.instrument.Triage.Band;
import health.cairn.core.instrument.Triage.Flag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenerTest {
  private static Triage triage(String answers) {
    return ((Triaged) Samples.score(Samples.screener(), answers)).triage();
  }

  /** Questions 1 to 5, lifetime behaviour, behaviour within 3 months; _ is blank. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n,n,n,n,n,n,n | NONE     | true
          n,n,_,_,_,n,_ | NONE     | true
          y,n,_,_,_,n,_ | LOW      | true
          _,y,_,_,_,_,_ | LOW      | false
          y,y,n,n,n,n,_ | LOW      | true
          y,y,y,n,n,n,_ | MODERATE | true
          y,y,y,_,n,n,_ | MODERATE | false
          y,y,n,y,_,n,_ | HIGH     | false
          n,y,n,y,n,n,_ | HIGH     | true
          n,y,n,n,y,n,_ | HIGH     | true
          n,n,_,_,_,y,n | MODERATE | true
          n,n,n,n,n,y,n | MODERATE | true
          n,n,_,_,_,y,y | HIGH     | true
          n,n,_,_,_,y,_ | HIGH     | false
          n,n,_,_,_,_,y | HIGH     | false
          _,n,n,n,n,n,_ | UNKNOWN  | false
          _,_,_,_,_,_,_ | UNKNOWN  | false
          n,_,_,_,_,n,_ | UNKNOWN  | false
          n,n,_,_,_,_,_ | UNKNOWN  | false
          """)
  void bands(String answers, Band band, boolean complete) {
    var triage = triage(answers);
    assertThat(triage.band()).isEqualTo(band);
    assertThat(triage.complete()).isEqualTo(complete);
    assertThat(triage.flags().contains(Flag.INCOMPLETE)).isEqualTo(!complete);
  }

  @Test
  void namesTheQuestionsStillToBeAsked() {
    assertThat(triage("_,y,y,_,n,y,_").unanswered()).containsExactly(1, 4, 7);
  }

  @Test
  void aYesAfterANoIsInconsistentAndStillUsed() {
    var triage = triage("n,n,n,y,n,n,_");
    assertThat(triage.band()).isEqualTo(Band.HIGH);
    assertThat(triage.flags()).containsExactly(Flag.INCONSISTENT);
  }

  @Test
  void raisesTheMostUrgentFlagOnly() {
    assertThat(Samples.score(Samples.screener(), "y,y,y,y,n,n,_").safetyFlags())
        .singleElement()
        .satisfies(flag -> assertThat(flag.rule()).isEqualTo("high"));
    assertThat(triage("y,y,y,n,n,n,_").safetyFlags())
        .singleElement()
        .satisfies(flag -> assertThat(flag.rule()).isEqualTo("moderate"));
    assertThat(triage("n,n,_,_,_,n,_").safetyFlags()).isEmpty();
    assertThat(triage("_,_,_,_,_,_,_").safetyFlags()).isEmpty();
  }

  @Test
  void noneIsImpossibleWhileAnythingRequiredIsBlank() {
    for (var answers : every(7)) {
      var triage = triage(answers);
      assertThat(triage.band() == Band.NONE && !triage.complete()).as(answers).isFalse();
      assertThat(triage.band() == Band.UNKNOWN && triage.complete()).as(answers).isFalse();
    }
  }

  @Test
  void fillingABlankWithYesNeverLowersTheBand() {
    for (var answers : every(7)) {
      for (int place = 0; place < 7; place++) {
        var words = answers.split(",");
        if (words[place].equals("_")) {
          words[place] = "y";
          var before = triage(answers).band();
          var after = triage(String.join(",", words)).band();
          assertThat(after).as("%s at %d", answers, place + 1).isGreaterThanOrEqualTo(before);
        }
      }
    }
  }

  @Test
  void wordsOfBandsAndFlags() {
    assertThat(Band.HIGH.title()).isEqualTo("high");
    assertThat(Flag.INCOMPLETE.says()).contains("floor");
  }

  private static List<String> every(int places) {
    return places == 1
        ? List.of("y", "n", "_")
        : every(places - 1).stream()
            .flatMap(rest -> List.of("y", "n", "_").stream().map(it -> rest + "," + it))
            .toList();
  }
}
