package health.cairn.core.instrument;

import health.cairn.core.instrument.Profile.DomainScore;
import health.cairn.core.instrument.Score.Imputation;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.instrument.ScoreOutcome.NotScored;
import health.cairn.core.instrument.ScoreOutcome.Profiled;
import health.cairn.core.instrument.ScoreOutcome.Scored;
import health.cairn.core.instrument.ScoreOutcome.Triaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Scores one set of answers. */
final class Scorer implements Scoring.Cases<ScoreOutcome> {
  private final Instrument instrument;
  private final Ticked ticked;

  Scorer(Instrument instrument, Answers answers) {
    this.instrument = instrument;
    this.ticked = Ticked.of(instrument, answers);
  }

  @Override
  public ScoreOutcome sum(Scoring.Sum it) {
    var scored = instrument.scoredItems().stream().map(Item::number).toList();
    var blanks = ticked.blanks(scored);
    return blanks.isEmpty()
        ? scored(ticked.sum(scored), notAssessed())
        : instrument.missing().as(new Blanks(this, scored, blanks));
  }

  @Override
  public ScoreOutcome maxOfDomains(Scoring.MaxOfDomains it) {
    var empty =
        it.domains().stream()
            .filter(domain -> ticked.blanks(domain.items()).size() == domain.items().size())
            .toList();
    var blanks = ticked.blanks(it.domains().stream().flatMap(d -> d.items().stream()).toList());
    if (!empty.isEmpty()) {
      return notScored(blanks, empty.stream().map(this::emptyDomain).toList());
    }
    if (!blanks.isEmpty() && !(instrument.missing() instanceof MissingRule.AnyOfDomain)) {
      return allNeeded(blanks);
    }
    var total = it.domains().stream().mapToInt(domain -> ticked.largest(domain.items())).sum();
    var imputation =
        new Imputation(blanks, "Each domain of several items was scored from its answered items.");
    return scored(total, blanks.isEmpty() ? Optional.empty() : Optional.of(imputation));
  }

  @Override
  public ScoreOutcome mean(Scoring.Mean it) {
    var blanks = ticked.blanks(it.items());
    var answered = it.items().size() - blanks.size();
    if (answered < it.leastAnswered()) {
      return notScored(
          blanks,
          List.of(
              "%s needs %d of %d items for a mean; %d were answered.\nAsk the blank items again."
                  .formatted(instrument.title(), it.leastAnswered(), it.items().size(), answered)));
    }
    var imputation = new Imputation(blanks, "The mean is of the answered items.");
    return scored(
        (double) ticked.sum(it.items()) / answered,
        blanks.isEmpty() ? Optional.empty() : Optional.of(imputation));
  }

  @Override
  public ScoreOutcome single(Scoring.Single it) {
    return sum(new Scoring.Sum());
  }

  @Override
  public ScoreOutcome totalOnly(Scoring.TotalOnly it) {
    throw new IllegalStateException(instrument.title() + " has no items to answer.");
  }

  @Override
  public ScoreOutcome screenerTriage(Scoring.ScreenerTriage it) {
    return new Triaged(new Screener(instrument, ticked).triage());
  }

  @Override
  public ScoreOutcome domainProfile(Scoring.DomainProfile it) {
    var domains = new ArrayList<DomainScore>();
    var missingTables = new ArrayList<String>();
    var unscored = new ArrayList<String>();
    for (var each : it.domains()) {
      var domain = each.domain();
      if (tableOf(it, domain.id()).isEmpty()) {
        missingTables.add(domain.id());
      }
      if (ticked.blanks(domain.items()).isEmpty()) {
        domains.add(domainScore(it, each));
      } else {
        unscored.add(domain.id());
      }
    }
    return new Profiled(
        new Profile(
            instrument.id(),
            instrument.version(),
            domains,
            Parts.score(instrument, ticked),
            missingTables,
            unscored));
  }

  private DomainScore domainScore(Scoring.DomainProfile profile, Scoring.ProfileDomain each) {
    var domain = each.domain();
    var raw = ticked.sum(domain.items());
    var tScore =
        tableOf(profile, domain.id())
            .map(table -> table.tScore(raw))
            .orElse(OptionalDouble.empty());
    var severity =
        tScore.isPresent()
            ? Bands.find(each.bands(), tScore.getAsDouble()).map(Band::severity)
            : Optional.<Score.Severity>empty();
    return new DomainScore(domain.id(), domain.title(), raw, tScore, severity);
  }

  private static Optional<TScoreTable> tableOf(Scoring.DomainProfile profile, String domain) {
    return profile.tables().stream().filter(table -> table.domain().equals(domain)).findFirst();
  }

  ScoreOutcome scored(double total, Optional<Imputation> imputation) {
    return new Scored(
        new Score(
            instrument.id(),
            instrument.version(),
            total,
            instrument.severity(total),
            imputation,
            Parts.score(instrument, ticked),
            flags(OptionalDouble.of(total)),
            Patterns.find(instrument, ticked)));
  }

  ScoreOutcome notScored(List<Integer> blanks, List<String> reasons) {
    return new NotScored(instrument.id(), blanks, reasons, flags(OptionalDouble.empty()));
  }

  ScoreOutcome allNeeded(List<Integer> blanks) {
    return notScored(
        blanks,
        List.of(
            "%s needs every item; blank: %s.\nAsk the blank items again."
                .formatted(instrument.title(), listed(blanks))));
  }

  Instrument instrument() {
    return instrument;
  }

  Ticked ticked() {
    return ticked;
  }

  static String listed(List<Integer> items) {
    return String.join(", ", items.stream().map(String::valueOf).toList());
  }

  private List<SafetyFlag> flags(OptionalDouble total) {
    var flags = new ArrayList<>(Safety.ofItems(instrument, ticked));
    if (total.isPresent()) {
      flags.addAll(Safety.ofTotal(instrument, total.getAsDouble()));
    }
    return flags;
  }

  private Optional<Imputation> notAssessed() {
    var items = ticked.notAssessed();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Imputation(items, "Not assessed, and counted as nothing."));
  }

  private String emptyDomain(Scoring.Domain domain) {
    return "%s has no answer for %s (item %s).\nAsk it again."
        .formatted(instrument.title(), domain.title(), listed(domain.items()));
  }
}
