package health.cairn.content;

import health.cairn.core.evidence.Citation;
import health.cairn.core.instrument.Band;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Interpretation;
import health.cairn.core.instrument.Interpretation.ChangeRule;
import health.cairn.core.instrument.Interpretation.Count;
import health.cairn.core.instrument.Interpretation.Cut;
import health.cairn.core.instrument.Interpretation.Pattern;
import health.cairn.core.instrument.MissingRule;
import health.cairn.core.instrument.Part;
import health.cairn.core.instrument.Scoring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Writes docs/instruments.md from the shipped files. */
final class InstrumentsPage {
  private static final String HEAD =
      """
      # Instruments

      Written from `content/src/main/resources/health/cairn/content/instruments/`; a test fails when the two differ. To write it again:

      ```
      mvn -q -Dquick -pl content -am test -Dtest=InstrumentsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dcairn.write=true
      ```

      Every figure carries a mark and its sources (ids of `sources.json`). SEEN: read in the source. SEEN-2: read in a text that reports the source.
      RECALLED: from memory, to be verified. PROPOSED: an engineering default, not evidence. A clinic's medical director decides which of them to use.

      An instrument whose words may not be shipped shows "Item 1", "Item 2", … until the clinic loads the words its licence covers
      (schema `instrument-text.json`; they must have the same items and version). Where it says *total only*, the items are not known to Cairn.

      ## All at a glance

      | Instrument | Rated by | Totals | Response | Remission range | Blank items | Words |
      |---|---|---|---|---|---|---|
      """;

  private InstrumentsPage() {}

  static String of(List<Instrument> instruments) {
    var page = new StringBuilder(HEAD);
    instruments.forEach(it -> page.append(row(it)).append('\n'));
    instruments.forEach(it -> page.append(section(it)));
    return page.toString();
  }

  private static String row(Instrument it) {
    var meaning = it.interpretation();
    return "| `%s` %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            it.id(),
            it.title(),
            it.rater().word(),
            range(it),
            meaning
                .response()
                .map(rule -> percent(rule.fall()) + " fall, " + rule.by().mark().word())
                .orElse("–"),
            meaning
                .remission()
                .map(rule -> limit(it, rule.limit()) + ", " + rule.by().mark().word())
                .orElse("–"),
            blanks(it.missing()) + ", " + it.missing().by().mark().word(),
            it.licence().text().title());
  }

  private static String section(Instrument it) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("## %s (`%s`, version %s)".formatted(it.title(), it.id(), it.version()));
    lines.add("");
    lines.add(
        "Rated by %s about %s. Totals %s%s. %s%s"
            .formatted(
                it.rater().word().equals("self") ? "the patient" : "a clinician",
                it.window(),
                range(it),
                it.scale().higherIsWorse() ? "" : ", higher is better",
                scoring(it.scoring()),
                loinc(it)));
    lines.add("");
    lines.add("| What | Figure | Mark |");
    lines.add("|---|---|---|");
    lines.add(
        line(
            "Items, range, scoring",
            it.items().isEmpty() ? "total only" : count(it.items().size()),
            it.about()));
    it.parts()
        .forEach(
            part ->
                lines.add(
                    line(
                        "Subscore",
                        part.title()
                            + ": "
                            + (part.by() == Part.By.MEAN ? "mean of " : "")
                            + (part.items().size() == 1 ? "item " : "items ")
                            + items(part.items()),
                        part.citation())));
    lines.add(line("Blank items", blanks(it.missing()), it.missing().by()));
    meaning(it, lines);
    lines.add(
        line(
            "Words",
            "%s. Owner: %s. %s"
                .formatted(
                    it.licence().text().title(), it.licence().owner(), it.licence().status()),
            it.licence().by()));
    it.notes()
        .forEach(
            note ->
                lines.add((lines.get(lines.size() - 1).startsWith("|") ? "\n" : "") + "- " + note));
    return String.join("\n", lines) + "\n";
  }

  private static void meaning(Instrument it, List<String> lines) {
    var meaning = it.interpretation();
    if (!meaning.bands().isEmpty()) {
      lines.add(line("Bands", bands(meaning.bands()), meaning.bands().get(0).by()));
    }
    if (it.scoring() instanceof Scoring.DomainProfile profile) {
      profile
          .domains()
          .forEach(
              domain ->
                  lines.add(
                      line(
                          "T-score bands: " + domain.domain().title(),
                          bands(domain.bands()),
                          domain.bands().get(0).by())));
    }
    meaning.cuts().forEach(cut -> lines.add(line("Cut", cut(cut), cut.by())));
    meaning
        .response()
        .ifPresent(
            rule ->
                lines.add(
                    line(
                        "Response",
                        "a fall of at least %s from baseline".formatted(percent(rule.fall())),
                        rule.by())));
    meaning
        .remission()
        .ifPresent(rule -> lines.add(line("Remission range", limit(it, rule.limit()), rule.by())));
    meaning.changes().forEach(rule -> lines.add(line("Change", change(rule), rule.by())));
    meaning.safety().forEach(rule -> lines.add(line("Safety", safety(rule), rule.by())));
    meaning
        .patterns()
        .forEach(pattern -> lines.add(line("Pattern", pattern(pattern), pattern.by())));
  }

  private static String line(String what, String figure, Citation by) {
    return "| %s | %s | %s%s |"
        .formatted(what, figure, by.brief(), by.note().map(note -> ". " + note).orElse(""));
  }

  private static String range(Instrument it) {
    var scale = it.scale();
    if (it.scoring() instanceof Scoring.DomainProfile) {
      return "none (domains %s–%s)".formatted(plain(scale.lowest()), plain(scale.highest()));
    }
    if (it.scoring() instanceof Scoring.ScreenerTriage) {
      return "none (bands none, low, moderate, high)";
    }
    return plain(scale.lowest()) + "–" + plain(scale.highest()) + (scale.whole() ? "" : " (mean)");
  }

  private static String scoring(Scoring scoring) {
    return scoring.as(
        new Scoring.Cases<String>() {
          @Override
          public String sum(Scoring.Sum it) {
            return "The sum of its items.";
          }

          @Override
          public String maxOfDomains(Scoring.MaxOfDomains it) {
            return "The sum of the largest answer in each domain: %s."
                .formatted(
                    String.join(
                        "; ",
                        it.domains().stream()
                            .map(d -> d.title() + " " + items(d.items()))
                            .toList()));
          }

          @Override
          public String mean(Scoring.Mean it) {
            return "The mean of items %s; at least %d must be answered."
                .formatted(items(it.items()), it.leastAnswered());
          }

          @Override
          public String single(Scoring.Single it) {
            return "One item.";
          }

          @Override
          public String totalOnly(Scoring.TotalOnly it) {
            return "Only the total is entered.";
          }

          @Override
          public String screenerTriage(Scoring.ScreenerTriage it) {
            return "High: question 4 or 5, or behaviour within 3 months. Moderate: question 3, or behaviour before that. Low: question 1 or 2.";
          }

          @Override
          public String domainProfile(Scoring.DomainProfile it) {
            return "A raw sum for each domain, read against the owner's T-score table, which the clinic supplies: %s."
                .formatted(
                    String.join(
                        "; ",
                        it.domains().stream()
                            .map(d -> d.domain().title() + " " + items(d.domain().items()))
                            .toList()));
          }
        });
  }

  private static String blanks(MissingRule rule) {
    return rule.as(
        new MissingRule.Cases<String>() {
          @Override
          public String noneAllowed(MissingRule.NoneAllowed it) {
            return "none";
          }

          @Override
          public String prorate(MissingRule.Prorate it) {
            var never =
                it.never()
                    .map(
                        rule ->
                            ", never item %s (%s)"
                                .formatted(items(rule.value()), rule.mark().word()))
                    .orElse("");
            return "up to " + it.atMost() + " scaled up" + never;
          }

          @Override
          public String prorateWithin(MissingRule.ProrateWithin it) {
            return "up to %d scaled up, %d in each of %s"
                .formatted(it.atMost(), it.atMostEach(), String.join(", ", it.parts()));
          }

          @Override
          public String anyOfDomain(MissingRule.AnyOfDomain it) {
            return "one answered item of a domain is enough";
          }

          @Override
          public String enoughForMean(MissingRule.EnoughForMean it) {
            return "as many as the mean allows";
          }
        });
  }

  private static String loinc(Instrument it) {
    var codes = new ArrayList<String>();
    it.codes().panel().ifPresent(code -> codes.add("panel " + code));
    it.codes().total().ifPresent(code -> codes.add("total " + code));
    return codes.isEmpty() ? "" : " LOINC: " + String.join(", ", codes) + ".";
  }

  private static String bands(List<Band> bands) {
    return String.join(
        "; ",
        bands.stream()
            .map(band -> "%s %s–%s".formatted(band.title(), plain(band.from()), plain(band.to())))
            .toList());
  }

  private static String cut(Cut cut) {
    var who = cut.sex().map(sex -> " (" + sex.plural() + ")").orElse("");
    return "%s: %s %s%s"
        .formatted(
            cut.title(), sign(cut.side() == Interpretation.Side.AT_OR_ABOVE), plain(cut.at()), who);
  }

  private static String change(ChangeRule rule) {
    var size =
        rule.unit() == Interpretation.Unit.POINTS
            ? plain(rule.least()) + " points"
            : percent(rule.least()) + " of the baseline";
    return "%s: %s%s".formatted(rule.title(), size, rule.usual() ? " (the usual one)" : "");
  }

  private static String safety(Interpretation.SafetyRule rule) {
    var what = rule.item().isPresent() ? "item " + rule.item().getAsInt() : "total";
    return "%s ≥ %d: %s".formatted(what, rule.atLeast(), rule.says());
  }

  private static String count(int items) {
    return items == 1 ? "1 item" : items + " items";
  }

  private static String pattern(Pattern pattern) {
    return pattern.title()
        + ": "
        + String.join("; ", pattern.counts().stream().map(InstrumentsPage::count).toList());
  }

  /** at least 2 of items 8–14 (answered 2 or more) */
  private static String count(Count count) {
    var byFrom = new TreeMap<Integer, List<Integer>>(Comparator.reverseOrder());
    count
        .items()
        .forEach(it -> byFrom.computeIfAbsent(it.from(), from -> new ArrayList<>()).add(it.item()));
    var marked =
        byFrom.entrySet().stream()
            .map(it -> "%s (answered %d or more)".formatted(items(it.getValue()), it.getKey()))
            .toList();
    var least = count.atLeast() == 0 ? "" : "at least " + count.atLeast();
    var most = count.atMost().isPresent() ? "at most " + count.atMost().getAsInt() : "";
    var both = least.isEmpty() || most.isEmpty() ? least + most : least + " and " + most;
    return both + " of items " + String.join(", ", marked);
  }

  private static String limit(Instrument it, double limit) {
    return sign(!it.scale().higherIsWorse()) + " " + plain(limit);
  }

  private static String sign(boolean above) {
    return above ? "≥" : "≤";
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private static String plain(double value) {
    return Words.plain(value);
  }

  /** 1–4, 6 */
  private static String items(List<Integer> items) {
    var runs = new ArrayList<String>();
    for (int first = 0; first < items.size(); ) {
      int last = first;
      while (last + 1 < items.size() && items.get(last + 1) == items.get(last) + 1) {
        last++;
      }
      runs.add(first == last ? "" + items.get(first) : items.get(first) + "–" + items.get(last));
      first = last + 1;
    }
    return String.join(", ", runs);
  }
}
