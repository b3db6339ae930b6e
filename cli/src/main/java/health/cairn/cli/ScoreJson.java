package health.cairn.cli;

import health.cairn.content.JsonText;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Profile;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.instrument.Sex;
import health.cairn.core.instrument.Triage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What scoring came to, for machines: {@code score/1}. */
final class ScoreJson implements ScoreOutcome.Cases<JsonText> {
  private static final int DECIMALS = 4;

  private final Instrument instrument;
  private final Optional<Sex> sex;
  private final JsonText json = JsonText.readable();

  private ScoreJson(Instrument instrument, Optional<Sex> sex) {
    this.instrument = instrument;
    this.sex = sex;
  }

  static String of(Instrument instrument, ScoreOutcome outcome, Optional<Sex> sex) {
    var written = new ScoreJson(instrument, sex);
    written.json.text("cairn", "score/1").text("instrument", instrument.id().value());
    written.json.text("version", instrument.version());
    outcome.as(written);
    written.flags(outcome.safetyFlags());
    return written.json.done();
  }

  private void flags(List<SafetyFlag> flags) {
    json.list("safetyFlags");
    for (var flag : flags) {
      json.object().text("rule", flag.rule());
      flag.item().ifPresent(item -> json.whole("item", item));
      json.number("value", flag.value(), DECIMALS).text("says", flag.says()).end();
    }
    json.endList();
  }

  @Override
  public JsonText scored(Score score) {
    score
        .wholeTotal()
        .ifPresentOrElse(
            total -> json.whole("total", total),
            () -> json.number("total", score.total(), DECIMALS));
    score
        .severity()
        .ifPresentOrElse(
            it -> json.object("severity").text("id", it.id()).text("title", it.title()).end(),
            () -> json.unknown("severity"));
    score.imputation().ifPresent(it -> imputation(it));
    cuts(score.total());
    subscores("subscores", score.subscores());
    json.list("findings");
    for (var finding : score.findings()) {
      json.object().text("id", finding.id()).text("title", finding.title());
      json.text("met", finding.met().name().toLowerCase(Locale.ROOT)).end();
    }
    return json.endList();
  }

  private void imputation(Score.Imputation imputation) {
    json.object("blank").list("items");
    imputation.items().forEach(item -> json.number(item, 0));
    json.endList().text("rule", imputation.rule()).end();
  }

  private void cuts(double total) {
    json.list("cuts");
    for (var cut : instrument.interpretation().cuts()) {
      if (cut.sex().isEmpty() || sex.isEmpty() || cut.sex().equals(sex)) {
        json.object().text("id", cut.id()).text("title", cut.title());
        cut.sex().ifPresent(it -> json.text("sex", it.id()));
        json.flag("reached", cut.reached(total)).end();
      }
    }
    json.endList();
  }

  private void subscores(String name, List<Score.Subscore> subscores) {
    json.list(name);
    for (var part : subscores) {
      json.object().text("id", part.id()).text("title", part.title());
      json.number("value", part.value(), DECIMALS).end();
    }
    json.endList();
  }

  @Override
  public JsonText notScored(ScoreOutcome.NotScored why) {
    json.unknown("total").list("missing");
    why.missing().forEach(item -> json.number(item, 0));
    return json.endList().texts("reasons", why.reasons());
  }

  @Override
  public JsonText triaged(Triage triage) {
    json.text("risk", triage.band().title()).flag("complete", triage.complete());
    json.texts("flags", triage.flags().stream().map(Triage.Flag::says).toList());
    json.list("unanswered");
    triage.unanswered().forEach(item -> json.number(item, 0));
    return json.endList();
  }

  @Override
  public JsonText profiled(Profile profile) {
    json.list("domains");
    for (var domain : profile.domains()) {
      json.object().text("id", domain.id()).text("title", domain.title());
      json.whole("raw", domain.raw());
      domain.tScore().ifPresent(t -> json.number("tScore", t, DECIMALS));
      domain.severity().ifPresent(it -> json.text("severity", it.id()));
      json.end();
    }
    json.endList();
    subscores("others", profile.others());
    return json.texts("unscored", profile.unscored())
        .texts("missingTables", profile.missingTables());
  }
}
