package health.cairn.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private final Instrument phq9 = Samples.phq9();

  private static List<String> words(String answers) {
    return Arrays.asList(answers.split(",", -1));
  }

  @Test
  void oneAnswerPerItem() {
    var answers = phq9.answers(Samples.all(10, 1)).orThrow();
    assertThat(answers.answered()).isEqualTo(10);
  }

  @Test
  void theUncountedLastItemMayBeLeftOff() {
    var answers = phq9.answers(Samples.all(9, 1)).orThrow();
    assertThat(answers.values()).hasSize(10).last().isEqualTo(OptionalInt.empty());
  }

  @Test
  void blankAndUnderscoreAreMissing() {
    assertThat(phq9.readAnswers(words("1, ,_,0,0,0,0,0,,")).orThrow().answered()).isEqualTo(6);
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    var problems = phq9.readAnswers(words("4,1.5,x,-1,0")).problems();
    assertThat(problems).hasSize(5);
    assertThat(problems.get(0)).contains("Answer 2 (1.5) must be a whole number");
    assertThat(problems.get(2)).contains("PHQ-9 takes 9 or 10 answers, not 5");
    assertThat(problems.get(3)).contains("item 1 (4) must be 0 to 3");
  }

  @Test
  void tooManyAnswersAreRefused() {
    assertThat(phq9.answers(Samples.all(11, 1)).problems())
        .singleElement()
        .asString()
        .contains("11");
  }

  @Test
  void aHugeOrEndlessNumberIsRefusedAndShortened() {
    var problems = Samples.rating().readAnswers(List.of("9".repeat(500))).problems();
    assertThat(problems).singleElement().asString().hasSizeLessThan(150).contains("…");
  }

  @Test
  void aDecimalIsRefusedEvenWhenItIsWhole() {
    assertThat(Samples.rating().readAnswers(List.of("2.0")).problems()).hasSize(1);
  }

  @Test
  void yesAndNoAreReadWhereAnItemTakesZeroAndOne() {
    var screener = Samples.screener();
    assertThat(screener.readAnswers(words("Yes,no,Y,n,1,0,_")).orThrow().values())
        .startsWith(OptionalInt.of(1), OptionalInt.of(0), OptionalInt.of(1), OptionalInt.of(0))
        .endsWith(OptionalInt.of(1), OptionalInt.of(0), OptionalInt.empty());
    assertThat(screener.readAnswers(words("maybe,n,n,n,n,n,n")).problems()).hasSize(1);
    assertThat(phq9.readAnswers(words("yes,0,0,0,0,0,0,0,0")).problems()).hasSize(1);
    assertThat(screener.readAnswers(words("n,n,n,n,n,n,n,yes")).problems()).hasSize(2);
  }

  @Test
  void anAnswerForNotAssessedIsNamedInTheRange() {
    var answers = new java.util.ArrayList<>(Samples.all(17, 1));
    answers.set(15, OptionalInt.of(4));
    assertThat(Samples.hamd17().answers(answers).problems())
        .singleElement()
        .asString()
        .contains("0 to 2, or 3 for not assessed");
  }

  @Test
  void anInstrumentWithoutItemsTakesATotal() {
    assertThat(Samples.totalOnly().answers(Samples.all(21, 1)).problems())
        .singleElement()
        .asString()
        .contains("Enter the total instead of 21 answers");
  }

  @Test
  void everyProblemIsInTheExceptionOfOrThrow() {
    assertThatThrownBy(() -> phq9.readAnswers(words("4,5,0,0,0,0,0,0,0")).orThrow())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("item 1 (4)")
        .hasMessageContaining("item 2 (5)");
  }

  @Test
  void anItemNeedsARange() {
    assertThatThrownBy(() -> Item.scored(1, 3, 3)).hasMessageContaining("above its lowest");
  }
}
