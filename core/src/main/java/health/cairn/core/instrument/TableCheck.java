package health.cairn.core.instrument;

import java.util.ArrayList;
import java.util.List;

/** Whether T-score tables fit an instrument. */
final class TableCheck {
  private TableCheck() {}

  static List<String> problems(Instrument instrument, List<TScoreTable> tables) {
    if (!(instrument.scoring() instanceof Scoring.DomainProfile profile)) {
      return List.of(
          "%s takes no T-score tables.\nMaybe the wrong file was chosen."
              .formatted(instrument.title()));
    }
    var problems = new ArrayList<String>();
    tables.forEach(table -> problems.addAll(problems(instrument, profile, table)));
    return problems;
  }

  static Scoring adding(Scoring scoring, List<TScoreTable> tables) {
    return scoring instanceof Scoring.DomainProfile profile
        ? new Scoring.DomainProfile(profile.domains(), tables)
        : scoring;
  }

  private static List<String> problems(
      Instrument instrument, Scoring.DomainProfile profile, TScoreTable table) {
    var domain =
        profile.domains().stream()
            .map(Scoring.ProfileDomain::domain)
            .filter(it -> it.id().equals(table.domain()))
            .findFirst();
    if (domain.isEmpty()) {
      return List.of(
          "%s has no domain %s.\nIts domains are %s."
              .formatted(
                  instrument.title(),
                  table.domain(),
                  String.join(
                      ", ", profile.domains().stream().map(it -> it.domain().id()).toList())));
    }
    var items =
        instrument.items().stream()
            .filter(it -> domain.get().items().contains(it.number()))
            .toList();
    var lowest = items.stream().mapToInt(Item::lowest).sum();
    var highest = items.stream().mapToInt(Item::highest).sum();
    if (table.lowestRaw() != lowest || table.highestRaw() != highest) {
      return List.of(
          "The table for %s must have a T-score for each raw sum from %d to %d, not from %d to %d.\nCopy the whole table of the owner."
              .formatted(table.domain(), lowest, highest, table.lowestRaw(), table.highestRaw()));
    }
    return List.of();
  }
}
