package health.cairn.core.instrument;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/**
 * The smallest or largest total that an instrument's items allow; empty when there is no total to
 * speak of.
 */
record Extreme(Instrument instrument, ToIntFunction<Item> end)
    implements Scoring.Cases<OptionalDouble> {

  @Override
  public OptionalDouble sum(Scoring.Sum it) {
    return OptionalDouble.of(instrument.scoredItems().stream().mapToInt(end).sum());
  }

  @Override
  public OptionalDouble maxOfDomains(Scoring.MaxOfDomains it) {
    return OptionalDouble.of(
        it.domains().stream().mapToInt(domain -> largest(domain.items())).sum());
  }

  @Override
  public OptionalDouble mean(Scoring.Mean it) {
    return OptionalDouble.of(
        instrument.items().stream()
            .filter(item -> it.items().contains(item.number()))
            .mapToInt(end)
            .average()
            .orElse(0));
  }

  @Override
  public OptionalDouble single(Scoring.Single it) {
    return sum(new Scoring.Sum());
  }

  @Override
  public OptionalDouble totalOnly(Scoring.TotalOnly it) {
    return OptionalDouble.empty();
  }

  @Override
  public OptionalDouble screenerTriage(Scoring.ScreenerTriage it) {
    return OptionalDouble.empty();
  }

  @Override
  public OptionalDouble domainProfile(Scoring.DomainProfile it) {
    return OptionalDouble.empty();
  }

  private int largest(List<Integer> items) {
    return instrument.items().stream()
        .filter(item -> items.contains(item.number()))
        .mapToInt(end)
        .max()
        .orElse(0);
  }
}
