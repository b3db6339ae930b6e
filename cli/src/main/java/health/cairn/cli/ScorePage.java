package health.cairn.cli;

import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentText;
import health.cairn.core.instrument.Interpretation.Cut;
import health.cairn.core.instrument.Profile;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.instrument.Sex;
import health.cairn.core.instrument.Triage;
import health.cairn.core.report.Figures;
import java.util.List;
import java.util.Optional;

/** What scoring came to, on a few lines: what needs a person today stands first. */
final class ScorePage implements ScoreOutcome.Cases<String> {
  private final Instrument instrument;
  private final Optional<Sex> sex;
  private final Look look;
  private final Paint paint;
  private final StringBuilder page = new StringBuilder();

  private ScorePage(Instrument instrument, Optional<Sex> sex, Look look) {
    this.instrument = instrument;
    this.sex = sex;
    this.look = look;
    this.paint = look.paint();
  }

  static String of(Instrument instrument, ScoreOutcome outcome, Optional<Sex> sex, Look look) {
    var page = new ScorePage(instrument, sex, look);
    outcome.safetyFlags().forEach(page::flag);
    return page.finished(outcome.as(page));
  }

  /** What needs a person today in answers that cannot be scored. */
  static String flags(Instrument instrument, List<SafetyFlag> flags, Look look) {
    var page = new ScorePage(instrument, Optional.empty(), look);
    flags.forEach(page::flag);
    return page.page.toString();
  }

  private void flag(SafetyFlag flag) {
    var where = flag.item().isPresent() ? "item " + flag.item().getAsInt() : "total";
    page.append(paint.clay("NEEDS A PERSON TODAY")).append('\n');
    item("  ", flag.says() + " (" + where + ": " + Figures.plain(flag.value()) + ")");
    page.append('\n');
  }

  private String finished(String outcome) {
    page.append(outcome);
    var rater = instrument.rater() == Instrument.Rater.SELF ? "self-report" : "clinician's rating";
    item("", "About " + instrument.window() + "; " + rater + ".");
    item("", instrument.text().map(ScorePage::loaded).orElseGet(this::licence));
    return page.toString();
  }

  private static String loaded(InstrumentText text) {
    return "Text: loaded, %s. Licence: %s. %s"
        .formatted(text.language(), text.licence(), text.attribution());
  }

  private String licence() {
    var licence = instrument.licence();
    return "Text: " + licence.text().title() + ". " + licence.status();
  }

  @Override
  public String scored(Score score) {
    var text = new StringBuilder();
    var band = score.severity().map(severity -> ", " + severity.title()).orElse("");
    var total =
        "%s: %s of %s%s"
            .formatted(
                instrument.title(),
                rounded(score.total()),
                Figures.plain(instrument.scale().highest()),
                band);
    text.append(paint.bold(total)).append('\n');
    score.imputation().ifPresent(it -> add(text, blank(it.items()) + ". " + it.rule()));
    cuts().forEach(cut -> add(text, cutLine(cut, score.total())));
    score.subscores().forEach(part -> add(text, part.title() + ": " + rounded(part.value())));
    score.findings().forEach(finding -> add(text, finding.title() + ": " + met(finding.met())));
    return text.toString();
  }

  private static String rounded(double value) {
    return Figures.plain(Figures.rounded(value, 2).doubleValue());
  }

  /** Cut-offs that hold for this person; those of the other sex are left out. */
  private List<Cut> cuts() {
    return instrument.interpretation().cuts().stream()
        .filter(cut -> cut.sex().isEmpty() || sex.isEmpty() || cut.sex().equals(sex))
        .toList();
  }

  private static String cutLine(Cut cut, double total) {
    var whom = cut.sex().map(sex -> " (" + sex.plural() + ")").orElse("");
    return cut.title() + whom + ": " + (cut.reached(total) ? "yes" : "no");
  }

  private static String met(Score.Met met) {
    return switch (met) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "not known: items are blank";
    };
  }

  @Override
  public String notScored(ScoreOutcome.NotScored why) {
    var text = new StringBuilder();
    text.append(paint.bold(instrument.title() + ": no score")).append('\n');
    if (!why.missing().isEmpty()) {
      add(text, blank(why.missing()));
    }
    why.reasons().forEach(reason -> add(text, reason.replace('\n', ' ')));
    return text.toString();
  }

  @Override
  public String triaged(Triage triage) {
    var text = new StringBuilder();
    text.append(paint.bold(instrument.title() + ": " + risk(triage))).append('\n');
    triage.flags().forEach(flag -> add(text, flag.says()));
    if (!triage.unanswered().isEmpty()) {
      add(text, "Still to be asked: " + joined(triage.unanswered()));
    }
    add(text, "A screen never says that someone is safe; a clinician does.");
    return text.toString();
  }

  private static String risk(Triage triage) {
    if (triage.complete()) {
      return triage.band().title() + " risk";
    }
    return triage.band() == Triage.Band.UNKNOWN
        ? "risk not known"
        : "at least " + triage.band().title() + " risk";
  }

  @Override
  public String profiled(Profile profile) {
    var text = new StringBuilder();
    text.append(paint.bold(instrument.title() + ": no total, several domains")).append('\n');
    for (var domain : profile.domains()) {
      var t = domain.tScore().isPresent() ? ", T " + rounded(domain.tScore().getAsDouble()) : "";
      var band = domain.severity().map(severity -> ", " + severity.title()).orElse("");
      add(text, domain.title() + ": " + domain.raw() + t + band);
    }
    profile.others().forEach(part -> add(text, part.title() + ": " + rounded(part.value())));
    if (!profile.unscored().isEmpty()) {
      add(text, "Not scored for blank items: " + String.join(", ", profile.unscored()));
    }
    if (!profile.missingTables().isEmpty()) {
      add(text, "No T-scores: the clinic has not loaded the owner's tables.");
    }
    return text.toString();
  }

  private static String blank(List<Integer> items) {
    return (items.size() == 1 ? "Blank: item " : "Blank: items ") + joined(items);
  }

  private static String joined(List<Integer> numbers) {
    return String.join(", ", numbers.stream().map(Object::toString).toList());
  }

  private void add(StringBuilder text, String line) {
    text.append(Paragraph.item("  ", line, look.width()));
  }

  private void item(String mark, String text) {
    page.append(Paragraph.item(mark, text, look.width()));
  }
}
