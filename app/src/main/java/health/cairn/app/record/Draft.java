package health.cairn.app.record;

import health.cairn.core.record.Fact;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants of a journal: facts that are kept together or not at all, or a refusal.
 *
 * @param <R> why not, with all reasons
 */
public sealed interface Draft<F extends Fact, R> {

  /** Facts to keep; none changes nothing. */
  record Keep<F extends Fact, R>(List<Line<F>> lines) implements Draft<F, R> {
    public Keep {
      lines = List.copyOf(lines);
    }
  }

  /** Nothing is to be kept. */
  record Refuse<F extends Fact, R>(R why) implements Draft<F, R> {}

  /**
   * A fact to write.
   *
   * @param amends number of the entry in whose place it goes
   */
  record Line<F extends Fact>(F fact, Optional<Integer> amends) {}

  static <F extends Fact, R> Draft<F, R> keep(F fact) {
    return keep(List.of(fact));
  }

  static <F extends Fact, R> Draft<F, R> keep(List<? extends F> facts) {
    return new Keep<>(facts.stream().map(fact -> new Line<F>(fact, Optional.empty())).toList());
  }

  /** In place of an entry; a fact that withdraws leaves nothing there. */
  static <F extends Fact, R> Draft<F, R> amend(int number, F fact) {
    return new Keep<>(List.of(new Line<F>(fact, Optional.of(number))));
  }

  static <F extends Fact, R> Draft<F, R> refuse(R why) {
    return new Refuse<>(why);
  }
}
