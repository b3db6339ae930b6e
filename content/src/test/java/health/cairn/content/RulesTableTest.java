package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Evaluation;
import health.cairn.core.eligibility.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every shipped criterion: with which findings it holds, with which not, and with which it is open.
 */
class RulesTableTest {

  private static Verdict judge(String findings) {
    return EligibilityRules.rules().judge(Written.evaluation(findings), List.of(), Written.NOW);
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
    var blank = EligibilityRules.rules().judge(Evaluation.EMPTY, List.of(), Written.NOW);
    assertThat(open(blank)).contains(id);
    assertThat(open(judge(holds.replaceAll("=[^;]*", "=unknown")))).contains(id);
    assertThat(holdsNot).isNotBlank();
  }

  @Test
  void theTableHasEveryCriterion() {
    var rows = new ArrayList<String>();
    ShippedFiles.lines("rules.txt").forEach(line -> rows.add(line.split("\\|", 2)[0].strip()));
    assertThat(rows)
        .containsExactlyElementsOf(
            EligibilityRules.criteriaSets().stream()
                .flatMap(set -> set.items().stream())
                .map(Criterion::id)
                .toList());
  }
}
