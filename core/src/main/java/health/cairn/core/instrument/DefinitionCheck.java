package health.cairn.core.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether an instrument's definition agrees with itself. */
record DefinitionCheck(Instrument instrument) {

  List<String> problems() {
    var problems = new ArrayList<String>();
    problems.addAll(unknownItems());
    problems.addAll(repeatedItems());
    problems.addAll(bands());
    if (problems.isEmpty()) {
      problems.addAll(scale());
    }
    problems.addAll(kind());
    return problems;
  }

  private List<String> repeatedItems() {
    var numbers = new HashSet<Integer>();
    var ids = new HashSet<String>();
    return instrument.items().stream()
        .filter(
            item -> {
              boolean newNumber = numbers.add(item.number());
              boolean newId = ids.add(item.id());
              return !newNumber || !newId;
            })
        .map(item -> "Item %d (%s) is there twice.".formatted(item.number(), item.id()))
        .toList();
  }

  private List<String> unknownItems() {
    var problems = new ArrayList<String>();
    named()
        .forEach(
            named -> {
              var numbers = new ArrayList<>(named.items());
              numbers.removeAll(instrument.numbers());
              numbers.forEach(
                  number ->
                      problems.add(
                          "%s names item %d, which does not exist."
                              .formatted(named.title(), number)));
            });
    if (instrument.missing() instanceof MissingRule.ProrateWithin within) {
      within.parts().stream()
          .filter(part -> instrument.part(part).isEmpty())
          .map("The rule about blank items names part %s, which does not exist."::formatted)
          .forEach(problems::add);
    }
    return problems;
  }

  /** Everything that names items, with the items it names. */
  private List<Scoring.Domain> named() {
    var named = new ArrayList<Scoring.Domain>();
    instrument.parts().forEach(it -> named.add(named("Part " + it.id(), it.items())));
    domains().forEach(it -> named.add(named("Domain " + it.id(), it.items())));
    if (instrument.scoring() instanceof Scoring.Mean mean) {
      named.add(named("The mean", mean.items()));
    }
    if (instrument.missing() instanceof MissingRule.Prorate prorate) {
      named.add(named("The rule about blank items", prorate.neverFilledIn()));
    }
    var interpretation = instrument.interpretation();
    interpretation.safety().stream()
        .filter(rule -> rule.item().isPresent())
        .forEach(it -> named.add(named("Safety rule " + it.id(), List.of(it.item().getAsInt()))));
    interpretation
        .patterns()
        .forEach(pattern -> named.add(named("Pattern " + pattern.id(), itemsOf(pattern))));
    return named;
  }

  private static Scoring.Domain named(String what, List<Integer> items) {
    return new Scoring.Domain(what, what, items);
  }

  private static List<Integer> itemsOf(Interpretation.Pattern pattern) {
    return pattern.counts().stream()
        .flatMap(count -> count.items().stream())
        .map(Interpretation.Marked::item)
        .distinct()
        .toList();
  }

  private List<Scoring.Domain> domains() {
    if (instrument.scoring() instanceof Scoring.MaxOfDomains it) {
      return it.domains();
    }
    return instrument.scoring() instanceof Scoring.DomainProfile it
        ? it.domains().stream().map(Scoring.ProfileDomain::domain).toList()
        : List.of();
  }

  private List<String> bands() {
    var bands = instrument.interpretation().bands();
    if (bands.isEmpty()) {
      return List.of();
    }
    var problems = new ArrayList<String>();
    var scale = instrument.scale();
    var next = scale.lowest();
    for (var band : bands) {
      if (band.from() != next || band.to() < band.from()) {
        problems.add(
            "The band %s (%s to %s) must start at %s: bands follow each other without gap or overlap."
                .formatted(
                    band.id(),
                    Scale.plain(band.from()),
                    Scale.plain(band.to()),
                    Scale.plain(next)));
      }
      next = band.to() + (scale.whole() ? 1 : 0);
    }
    if (bands.get(bands.size() - 1).to() != scale.highest()) {
      problems.add("The last band must end at %s.".formatted(Scale.plain(scale.highest())));
    }
    return problems;
  }

  private List<String> scale() {
    var lowest = instrument.scoring().as(new Extreme(instrument, Item::lowest));
    var highest = instrument.scoring().as(new Extreme(instrument, Item::highest));
    var scale = instrument.scale();
    var fits =
        lowest.orElse(scale.lowest()) == scale.lowest()
            && highest.orElse(scale.highest()) == scale.highest();
    return fits
        ? List.of()
        : List.of(
            "The range (%s to %s) does not follow from the items (%s to %s)."
                .formatted(
                    Scale.plain(scale.lowest()),
                    Scale.plain(scale.highest()),
                    Scale.plain(lowest.orElse(scale.lowest())),
                    Scale.plain(highest.orElse(scale.highest()))));
  }

  private List<String> kind() {
    var items = instrument.items().size();
    var scoring = instrument.scoring();
    if (scoring instanceof Scoring.TotalOnly && items > 0) {
      return List.of("An instrument of which only the total is entered must have no items.");
    }
    if (!(scoring instanceof Scoring.TotalOnly) && items == 0) {
      return List.of("The instrument must have items.");
    }
    if (scoring instanceof Scoring.Single && items != 1) {
      return List.of("A single rating must have one item, not %d.".formatted(items));
    }
    if (scoring instanceof Scoring.ScreenerTriage && items != Screener.ITEMS) {
      return List.of("The screener must have %d items, not %d.".formatted(Screener.ITEMS, items));
    }
    return List.of();
  }
}
