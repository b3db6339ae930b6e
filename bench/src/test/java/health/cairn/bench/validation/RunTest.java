package health.cairn.bench.validation;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.content.Populations;
import health.cairn.core.evidence.Condition;
import org.junit.jupiter.api.Test;

/** The validation at a size that fits into every build. bench/validate runs it in full. */
class RunTest {
  private static final Run SMALL = new Run(120, 101, 256);

  @Test
  void meetsEveryLimit() {
    var summary = SMALL.summary(Populations.of(Condition.DEPRESSION));

    assertThat(Limits.of(summary)).filteredOn(verdict -> !verdict.met()).isEmpty();
  }
}
