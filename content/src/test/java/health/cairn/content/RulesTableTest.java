package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Eligibility;
import health.cairn.core.eligibility.Evaluation;
import health.cairn.core.eligibility.Verdict;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every shipped criterion: with which findings it holds, with which not, and with which it is open.
 */
class RulesTableTest {
  private static final List<String> ROWS = ShippedFiles.lines("rules.txt");
  private static final Map<String, Verdict> JUDGED = new HashMap<>();

  /** Each row once: every other row is held against it. */
  private static Verdict judge(String findings) {
    return JUDGED.computeIfAbsent(findings, RulesTableTest::judgedAnew);
  }

  private static Verdict judgedAnew(String findings) {
    return EligibilityRules.rules()
        .judge(Written.evaluation(findings), List.of(), Written.NOW.atZone(ZoneOffset.UTC));
  }

  private static List<String> holding(Verdict verdict) {
    return verdict.reasons().stream().map(reason -> reason.criterion().id()).toList();
  }

  private static List<String> open(Verdict verdict) {
    return verdict.missing().stream().map(missing -> missing.id()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "rules.txt", delimiter = '|')
  void holdsForTheFirstAndNotForTheSecond(String id, String holds, String holdsNot) {
    assertThat(holding(judge(holds))).contains(id);
    assertThat(open(judge(holds))).doesNotContain(id);
    assertThat(holding(judge(holdsNot))).doesNotContain(id);
    assertThat(open(judge(holdsNot))).doesNotContain(id);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "rules.txt", delimiter = '|')
  void isOpenAsLongAsNothingIsKnown(String id, String holds, String holdsNot) {
    var blank =
        EligibilityRules.rules()
            .judge(Evaluation.EMPTY, List.of(), Written.NOW.atZone(ZoneOffset.UTC));
    assertThat(open(blank)).contains(id);
    assertThat(open(judge(holds.replaceAll("=[^;]*", "=unknown")))).contains(id);
    assertThat(holdsNot).isNotBlank();
  }

  /** Two answers that do not fit each other: the one against treating counts. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "E-RP-01 | could-be-pregnant=no; pregnancy-test=positive",
        "E-PS-02 | current-mania=no; bipolar=no; ymrs=12",
      })
  void isNotHiddenByAnAnswerThatContradictsIt(String id, String findings) {
    assertThat(holding(judge(findings))).contains(id);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "rules.txt", delimiter = '|')
  void withAnotherNeverMakesMoreEligible(String id, String holds, String holdsNot) {
    assertThat(holdsNot).isNotBlank();
    for (var line : ROWS) {
      var other = line.split("\\|", -1)[1].strip();
      if (agree(holds, other)) {
        assertThat(weight(judgedAnew(holds + "; " + other)))
            .as(id + " with " + line)
            .isGreaterThanOrEqualTo(Math.max(weight(judge(holds)), weight(judge(other))));
      }
    }
  }

  /** Whether no question is answered in two ways. */
  private static boolean agree(String one, String other) {
    var answers = List.of(one.split(";", -1)).stream().map(String::strip).toList();
    return List.of(other.split(";", -1)).stream()
        .map(String::strip)
        .allMatch(
            answer ->
                answers.contains(answer)
                    || answers.stream().noneMatch(it -> question(it).equals(question(answer))));
  }

  private static String question(String answer) {
    return answer.substring(0, answer.indexOf('=') + 1);
  }

  private static int weight(Verdict verdict) {
    return verdict.eligibility() instanceof Eligibility.NotEligible
        ? 2
        : verdict.eligibility() instanceof Eligibility.NeedsReview ? 1 : 0;
  }

  @Test
  void theTableHasEveryCriterion() {
    var rows = new ArrayList<String>();
    ROWS.forEach(line -> rows.add(line.split("\\|", 2)[0].strip()));
    assertThat(rows)
        .containsExactlyElementsOf(
            EligibilityRules.criteriaSets().stream()
                .flatMap(set -> set.items().stream())
                .map(Criterion::id)
                .toList());
  }
}
