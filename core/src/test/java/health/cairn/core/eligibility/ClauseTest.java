package health.cairn.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.protocol.Alert.Bound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Clause YES = new Clause.Always();
  private static final Clause NO = new Clause.Not(YES);
  private static final Clause OPEN = new Clause.Says(Code.of("blank"), Set.of("yes"));

  private static Truth truth(Clause clause, Finding... findings) {
    return judge(findings).truth(clause);
  }

  /** One question does not apply to the patient. */
  private static Judge judge(Finding... findings) {
    var evaluation = new Evaluation(List.of(findings));
    return new Judge(evaluation, LocalDate.of(2026, 11, 25), Code.of("test")::equals);
  }

  private static Finding finding(String code, Answer answer) {
    return new Finding(Code.of(code), answer, NOW);
  }

  @Test
  void allIsNoAsSoonAsOneIsNo() {
    assertThat(truth(new Clause.All(List.of(OPEN, NO)))).isEqualTo(Truth.NO);
    assertThat(truth(new Clause.All(List.of(OPEN, YES)))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void anyIsYesAsSoonAsOneIsYes() {
    assertThat(truth(new Clause.Any(List.of(OPEN, YES)))).isEqualTo(Truth.YES);
    assertThat(truth(new Clause.Any(List.of(OPEN, NO)))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void notOfABlankIsABlank() {
    assertThat(truth(new Clause.Not(OPEN))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void anAnswerOfAnotherKindSettlesNothing() {
    assertThat(truth(OPEN, finding("blank", new Answer.Measured(1)))).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"false, NO, YES", "true, NO, YES"})
  void whatDoesNotApplyHoldsForNobodyAndIsDone(boolean denied, Truth holds, Truth done) {
    var positive = new Clause.Says(Code.of("test"), Set.of("positive"));
    var clause = denied ? new Clause.Not(positive) : positive;
    assertThat(truth(clause)).isEqualTo(holds);
    assertThat(judge().isDone(clause)).isEqualTo(done);
    assertThat(truth(new Clause.All(List.of(YES, clause)))).isEqualTo(holds);
    assertThat(judge().isDone(new Clause.All(List.of(YES, clause)))).isEqualTo(done);
    assertThat(judge().isDone(new Clause.All(List.of(NO, clause)))).isEqualTo(Truth.NO);
  }

  @Test
  void answeredIsFalseForUnknown() {
    var answered = new Clause.Answered(Code.of("blank"));
    assertThat(truth(answered, finding("blank", YesNo.UNKNOWN))).isEqualTo(Truth.NO);
    assertThat(truth(answered, finding("blank", YesNo.NO))).isEqualTo(Truth.YES);
  }

  @ParameterizedTest
  @CsvSource({
    "ABOVE, 30, NO",
    "ABOVE, 29.9, YES",
    "AT_LEAST, 30, YES",
    "AT_MOST, 30, YES",
    "BELOW, 30, NO",
  })
  void aMeasuredValueOfThirtyMeetsALimit(Bound bound, double limit, Truth expected) {
    var clause = new Clause.Measures(Code.of("value"), new Limit(bound, limit));
    assertThat(truth(clause, finding("value", new Answer.Measured(30)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ativan 1 mg | YES",
        "ATIVAN-1MG | YES",
        "St. John’s wort | YES",
        "St John's wort | YES",
        "Xativan | NO",
        "johns | NO",
      })
  void medicinesAreFoundByWholeWords(String listed, Truth expected) {
    var clause = new Clause.Takes(Code.of("meds"), List.of("ativan", "St John's wort"));
    var taken = finding("meds", new Answer.Medicines(List.of(listed)));
    assertThat(truth(clause, taken)).isEqualTo(expected);
  }

  @Test
  void aListThatMayLackSomeSaysYesButNeverNo() {
    var part = finding("meds", new Answer.Medicines(List.of("Ativan 1 mg"), false));
    assertThat(truth(new Clause.Takes(Code.of("meds"), List.of("ativan")), part))
        .isEqualTo(Truth.YES);
    assertThat(truth(new Clause.Takes(Code.of("meds"), List.of("lithium")), part))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(truth(new Clause.Answered(Code.of("meds")), part)).isEqualTo(Truth.NO);
  }

  @Test
  void theQuestionsOfAClauseAreThoseOfItsParts() {
    var mass =
        new Clause.BodyMass(Code.of("weight"), Code.of("height"), new Limit(Bound.ABOVE, 30));
    var clause = new Clause.Any(List.of(new Clause.Not(OPEN), mass));
    assertThat(clause.questions())
        .extracting(Code::value)
        .containsExactly("blank", "weight", "height");
  }

  @Test
  void aCodeIsLowerCaseWords() {
    assertThatThrownBy(() -> Code.of("Body Mass")).hasMessageContaining("lower-case words");
  }
}
