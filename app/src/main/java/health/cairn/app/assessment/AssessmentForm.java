package health.cairn.app.assessment;

import health.cairn.app.web.Wording;
import health.cairn.core.course.ScoreSheet;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentText;
import health.cairn.core.instrument.Item;
import health.cairn.core.instrument.Licence;
import health.cairn.core.instrument.MissingRule;
import health.cairn.core.instrument.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An instrument as it is put on the page: its words where they may be shown, numbers where not.
 *
 * @param onlyTotal its items are not here
 * @param noTotal it has none: only answers will do
 */
record AssessmentForm(
    String id,
    String title,
    String window,
    boolean clinician,
    String stem,
    String attribution,
    String language,
    String blanks,
    double lowest,
    double highest,
    boolean onlyTotal,
    boolean noTotal,
    List<Ask> asks) {

  /**
   * One item.
   *
   * @param after the field whose yes makes it to be asked; empty for one that is always asked
   * @param onlyIf the same in words
   */
  record Ask(
      String field,
      int number,
      String prompt,
      boolean scored,
      List<Option> options,
      String after,
      String onlyIf) {}

  /**
   * One answer.
   *
   * @param says its words; empty without a text
   */
  record Option(int value, String says) {}

  static AssessmentForm of(Instrument instrument, Wording wording) {
    var words = instrument.text();
    return new AssessmentForm(
        instrument.id().value(),
        instrument.title(),
        instrument.window(),
        instrument.rater() == Instrument.Rater.CLINICIAN,
        words.map(InstrumentText::stem).orElse(""),
        words.map(InstrumentText::attribution).orElse(""),
        words.map(InstrumentText::language).orElse(""),
        wording.say("assessment.blanks." + blanks(instrument), blanksAtMost(instrument)),
        instrument.scale().lowest(),
        instrument.scale().highest(),
        instrument.items().isEmpty(),
        hasNoTotal(instrument),
        instrument.items().stream().map(item -> ask(instrument, item, wording)).toList());
  }

  /** Whether the reader of the list is told that the words are here. */
  static String words(Instrument instrument) {
    return instrument.items().isEmpty()
        ? Licence.Text.TOTAL_ONLY.word()
        : instrument.text().isPresent()
            ? Licence.Text.SHIPPED.word()
            : Licence.Text.CLINIC_LOADS.word();
  }

  static boolean hasNoTotal(Instrument instrument) {
    return instrument.scoring() instanceof Scoring.ScreenerTriage
        || instrument.scoring() instanceof Scoring.DomainProfile;
  }

  private static Ask ask(Instrument instrument, Item item, Wording wording) {
    var says = labels(instrument, item, wording);
    var options = new ArrayList<Option>();
    for (int value = item.lowest(); value <= item.highest(); value++) {
      options.add(new Option(value, says.apply(value)));
    }
    var notAssessed = wording.say("assessment.not-assessed");
    item.notAssessed().ifPresent(value -> options.add(new Option(value, notAssessed)));
    var prompt =
        instrument.text().isPresent()
            ? instrument.prompt(item)
            : wording.say("assessment.item", item.number());
    var after = instrument.askedAfter(item);
    return new Ask(
        ScoreSheet.field(item),
        item.number(),
        prompt,
        item.scored(),
        List.copyOf(options),
        after.map(ScoreSheet::field).orElse(""),
        after.map(it -> wording.say("assessment.only-if", it.number())).orElse(""));
  }

  private static Function<Integer, String> labels(
      Instrument instrument, Item item, Wording wording) {
    if (instrument.text().isEmpty() && item.lowest() == 0 && item.highest() == 1) {
      return value -> wording.say(value == 0 ? "assessment.no" : "assessment.yes");
    }
    Map<Integer, String> says =
        instrument.text().stream()
            .flatMap(words -> words.items().stream())
            .filter(words -> words.id().equals(item.id()))
            .flatMap(words -> words.labels().stream())
            .collect(
                Collectors.toMap(
                    InstrumentText.Label::answer, InstrumentText.Label::text, (one, two) -> one));
    return value -> says.getOrDefault(value, "");
  }

  private static String blanks(Instrument instrument) {
    return instrument.missing().as(new BlanksInWords());
  }

  private static int blanksAtMost(Instrument instrument) {
    if (instrument.missing() instanceof MissingRule.Prorate rule) {
      return rule.atMost();
    }
    return instrument.missing() instanceof MissingRule.ProrateWithin rule ? rule.atMost() : 0;
  }

  /** The key of the sentence that says what may stay blank. */
  private record BlanksInWords() implements MissingRule.Cases<String> {
    @Override
    public String noneAllowed(MissingRule.NoneAllowed it) {
      return "none";
    }

    @Override
    public String prorate(MissingRule.Prorate it) {
      return "prorate";
    }

    @Override
    public String prorateWithin(MissingRule.ProrateWithin it) {
      return "prorate";
    }

    @Override
    public String anyOfDomain(MissingRule.AnyOfDomain it) {
      return "domain";
    }

    @Override
    public String enoughForMean(MissingRule.EnoughForMean it) {
      return "mean";
    }
  }
}
