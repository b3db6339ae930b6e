package health.cairn.core.course;

import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Item;
import health.cairn.core.instrument.MissingRule;
import health.cairn.core.instrument.Profile;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.instrument.ScoreOutcome.NotScored;
import health.cairn.core.instrument.Triage;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers of the blank items that somebody should have a second look at. */
record BlanksThatMatter(Instrument instrument, Answers answers)
    implements ScoreOutcome.Cases<List<Integer>> {

  @Override
  public List<Integer> scored(Score score) {
    return instrument.missing() instanceof MissingRule.AnyOfDomain ? List.of() : blanks();
  }

  @Override
  public List<Integer> notScored(NotScored why) {
    return why.missing();
  }

  /** Questions that need not be asked after a no are no blanks. */
  @Override
  public List<Integer> triaged(Triage triage) {
    return triage.unanswered();
  }

  @Override
  public List<Integer> profiled(Profile profile) {
    return blanks();
  }

  private List<Integer> blanks() {
    return IntStream.range(0, instrument.items().size())
        .filter(place -> answers.values().get(place).isEmpty())
        .mapToObj(instrument.items()::get)
        .filter(Item::scored)
        .map(Item::number)
        .toList();
  }
}
