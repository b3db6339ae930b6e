package health.cairn.core.instrument;

import health.cairn.core.instrument.Score.Imputation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies an instrument's rule about blank items to a sum. */
record Blanks(Scorer scorer, List<Integer> scored, List<Integer> blanks)
    implements MissingRule.Cases<ScoreOutcome> {

  @Override
  public ScoreOutcome noneAllowed(MissingRule.NoneAllowed it) {
    return scorer.allNeeded(blanks);
  }

  @Override
  public ScoreOutcome prorate(MissingRule.Prorate it) {
    var reasons = new ArrayList<String>();
    blanks.stream()
        .filter(it.neverFilledIn()::contains)
        .map(this::neverFilledIn)
        .forEach(reasons::add);
    if (blanks.size() > it.atMost()) {
      reasons.add(tooMany(it.atMost()));
    }
    if (!reasons.isEmpty()) {
      return scorer.notScored(blanks, reasons);
    }
    var items = scored.size();
    var answered = items - blanks.size();
    var total = Rounding.prorated(scorer.ticked().sum(scored), items, answered);
    return scorer.scored(
        total, filledIn("The sum was scaled by %d/%d.".formatted(items, answered)));
  }

  @Override
  public ScoreOutcome prorateWithin(MissingRule.ProrateWithin it) {
    var parts = it.parts().stream().flatMap(id -> scorer.instrument().part(id).stream()).toList();
    var reasons = new ArrayList<String>();
    for (var part : parts) {
      if (scorer.ticked().blanks(part.items()).size() > it.atMostEach()) {
        reasons.add(tooManyIn(part, it.atMostEach()));
      }
    }
    if (blanks.size() > it.atMost()) {
      reasons.add(tooMany(it.atMost()));
    }
    if (!reasons.isEmpty()) {
      return scorer.notScored(blanks, reasons);
    }
    var total =
        parts.stream()
            .flatMap(part -> Parts.score(part, scorer.ticked()).stream())
            .mapToDouble(Score.Subscore::value)
            .sum();
    return scorer.scored(total, filledIn("Each part's sum was scaled by items/answered items."));
  }

  @Override
  public ScoreOutcome anyOfDomain(MissingRule.AnyOfDomain it) {
    return scorer.allNeeded(blanks);
  }

  @Override
  public ScoreOutcome enoughForMean(MissingRule.EnoughForMean it) {
    return scorer.allNeeded(blanks);
  }

  private Optional<Imputation> filledIn(String rule) {
    return Optional.of(new Imputation(blanks, rule));
  }

  private String neverFilledIn(int item) {
    return "%s item %d is blank and is never filled in.\nAsk item %d again."
        .formatted(scorer.instrument().title(), item, item);
  }

  private String tooMany(int atMost) {
    return "%s allows at most %d blank items; %d are blank: %s.\nAsk the blank items again."
        .formatted(scorer.instrument().title(), atMost, blanks.size(), Scorer.listed(blanks));
  }

  private String tooManyIn(Part part, int atMost) {
    return "%s allows at most %d blank item in %s; blank: %s.\nAsk the blank items again."
        .formatted(
            scorer.instrument().title(),
            atMost,
            part.title(),
            Scorer.listed(scorer.ticked().blanks(part.items())));
  }
}
