package health.cairn.core.instrument;

import health.cairn.core.evidence.Citation;
import health.cairn.core.instrument.Interpretation.ChangeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A questionnaire or a clinician's rating, with its scoring.
 *
 * @param version changes whenever items, ranges or scoring change
 * @param window the time the answers are about, in words: {@code the last 2 weeks}
 * @param items empty when only a total can be entered
 * @param parts how its subscores are made
 * @param about where items, ranges and scoring come from
 * @param notes what a reviewer must know, one sentence each
 * @param text its words, when a text pack was applied
 */
public record Instrument(
    InstrumentId id,
    String version,
    String title,
    Rater rater,
    String window,
    Codes codes,
    Scale scale,
    List<Item> items,
    Scoring scoring,
    List<Part> parts,
    MissingRule missing,
    Interpretation interpretation,
    Licence licence,
    Citation about,
    List<String> notes,
    Optional<InstrumentText> text) {

  public Instrument {
    items = List.copyOf(items);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /** Who fills it in. */
  public enum Rater {
    CLINICIAN("clinician"),
    SELF("self");

    private final String word;

    Rater(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** Verified LOINC codes of the panel and of the total. */
  public record Codes(Optional<String> panel, Optional<String> total) {
    public static Codes none() {
      return new Codes(Optional.empty(), Optional.empty());
    }
  }

  /** A change between two totals that is more than chance. */
  public enum Change {
    BETTER,
    UNCHANGED,
    WORSE
  }

  /**
   * Checks one answer per item. Items at the end that are never counted may be left off.
   *
   * @return the answers, or every problem with them
   */
  public Checked<Answers> answers(List<OptionalInt> values) {
    return new AnswerSheet(this).check(values);
  }

  /**
   * Reads one word per item: a whole number; yes or no where an item takes 0 and 1; blank or {@code
   * _} for an item left blank.
   *
   * @return the answers, or every problem with them
   */
  public Checked<Answers> readAnswers(List<String> words) {
    return new AnswerSheet(this).read(words);
  }

  /**
   * Scores answers of this instrument.
   *
   * @throws IllegalArgumentException when they belong to another instrument or version
   */
  public ScoreOutcome score(Answers answers) {
    if (!answers.instrument().equals(id) || !answers.version().equals(version)) {
      throw new IllegalArgumentException(
          "Answers of %s version %s cannot be scored as %s version %s."
              .formatted(answers.instrument(), answers.version(), id, version));
    }
    return scoring.as(new Scorer(this, answers));
  }

  /**
   * Answers that need a person today among those that can be read, whatever keeps the rest from
   * being kept: an answer that an item does not take counts as blank, and so does one that is left
   * off.
   */
  public List<Score.SafetyFlag> safetyFlags(List<OptionalInt> values) {
    var legible = new ArrayList<OptionalInt>();
    for (int i = 0; i < items.size(); i++) {
      var value = i < values.size() ? values.get(i) : OptionalInt.empty();
      boolean fine = value.isPresent() && items.get(i).accepts(value.getAsInt());
      legible.add(fine ? value : OptionalInt.empty());
    }
    return answers(legible).as(answers -> score(answers).safetyFlags(), problems -> List.of());
  }

  /** The same of words as {@link #readAnswers} takes them. */
  public List<Score.SafetyFlag> safetyFlagsInWords(List<String> words) {
    return safetyFlags(new AnswerSheet(this).legible(words));
  }

  /**
   * Whether a score says nothing of an item that can need a person today: only the total is known
   * and proves nothing, or the item was left blank. A total that proves it has raised its flag.
   *
   * @param answers those that the score was made of; empty when only the total is known
   */
  public boolean leavesSafetyOpen(Score score, Optional<Answers> answers) {
    return interpretation.safety().stream()
        .filter(rule -> rule.item().isPresent())
        .filter(rule -> score.safetyFlags().stream().noneMatch(it -> it.rule().equals(rule.id())))
        .anyMatch(
            rule ->
                answers
                    .map(it -> !Ticked.of(this, it).isKnown(rule.item().getAsInt()))
                    .orElse(true));
  }

  /**
   * What was ticked on an item that can need a person today.
   *
   * @param item its number on the form, from 1
   * @param says in the words of the instrument, else in points; empty where it was left blank
   */
  public record SafetyAnswer(int item, Optional<String> says) {}

  /** The first that was left blank, or else the first; empty where no item can need a person. */
  public Optional<SafetyAnswer> safetyAnswer(Answers answers) {
    var ticked = Ticked.of(this, answers);
    var numbers =
        interpretation.safety().stream()
            .flatMapToInt(rule -> rule.item().stream())
            .boxed()
            .toList();
    return numbers.stream()
        .filter(it -> !ticked.isKnown(it))
        .findFirst()
        .or(() -> numbers.stream().findFirst())
        .map(it -> new SafetyAnswer(it, ticked.isKnown(it) ? said(it, ticked) : Optional.empty()));
  }

  private Optional<String> said(int number, Ticked ticked) {
    int value = (int) ticked.of(number).orElseThrow();
    var ids = items.stream().filter(it -> it.number() == number).map(Item::id).toList();
    return text.stream()
        .flatMap(it -> it.items().stream())
        .filter(it -> ids.contains(it.id()))
        .flatMap(it -> it.labels().stream())
        .filter(it -> it.answer() == value)
        .map(InstrumentText.Label::text)
        .findFirst()
        .or(() -> Optional.of(String.valueOf(value)));
  }

  /** A score of which only the total is known; it says of an item what the total alone proves. */
  public Checked<Score> scoreOfTotal(double total) {
    var problems = new TotalCheck(this).problems(total);
    return Checked.of(
        problems,
        () ->
            new Score(
                id,
                version,
                total,
                severity(total),
                Optional.empty(),
                List.of(),
                Safety.ofTotalAlone(this, total),
                List.of()));
  }

  /** The band of a total; empty when the instrument has no bands or the total is out of range. */
  public Optional<Score.Severity> severity(double total) {
    return scale.contains(total)
        ? Bands.find(interpretation.bands(), total).map(Band::severity)
        : Optional.empty();
  }

  /**
   * Response: enough of the baseline is gone. Empty when the instrument has no response rule.
   *
   * @param baseline total before treatment, points
   * @param now total now, points
   */
  public Optional<Boolean> responded(double baseline, double now) {
    return interpretation
        .response()
        .map(rule -> baseline > 0 && atLeast(improvedShare(baseline, now), rule.fall()));
  }

  public Optional<Boolean> responded(Score baseline, Score now) {
    return responded(baseline.total(), now.total());
  }

  /** One total in the remission range. Empty when the instrument has no such range. */
  public Optional<Boolean> inRemissionRange(double total) {
    return interpretation
        .remission()
        .map(rule -> scale.higherIsWorse() ? total <= rule.limit() : total >= rule.limit());
  }

  public Optional<Boolean> inRemissionRange(Score score) {
    return inRemissionRange(score.total());
  }

  /** Change by the instrument's usual rule. Empty when it has none. */
  public Optional<Change> change(double before, double now) {
    return interpretation.changes().stream()
        .filter(ChangeRule::usual)
        .findFirst()
        .map(rule -> change(rule, before, now));
  }

  public Optional<Change> change(Score before, Score now) {
    return change(before.total(), now.total());
  }

  /** Change by one of the instrument's rules. */
  public Change change(ChangeRule rule, double before, double now) {
    var better = scale.improvement(before, now);
    var size =
        rule.unit() == Interpretation.Unit.POINTS
            ? Math.abs(better)
            : before == 0 ? 0 : Math.abs(better) / Math.abs(before);
    if (!atLeast(size, rule.least())) {
      return Change.UNCHANGED;
    }
    return better > 0 ? Change.BETTER : Change.WORSE;
  }

  /**
   * The share of the baseline that is gone: 0.5 for half, negative when it got worse.
   *
   * @param baseline above 0
   */
  public double improvedShare(double baseline, double now) {
    return scale.improvement(baseline, now) / baseline;
  }

  /** The item's words, or {@code Item 3} without a text pack. */
  public String prompt(Item item) {
    return text.flatMap(words -> words.item(item.id()))
        .map(InstrumentText.ItemText::text)
        .orElse("Item " + item.number());
  }

  /** The item whose yes makes this one to be asked; empty for one that is always asked. */
  public Optional<Item> askedAfter(Item item) {
    var number =
        scoring instanceof Scoring.ScreenerTriage
            ? Screener.askedAfter(item.number())
            : OptionalInt.empty();
    return items.stream()
        .filter(it -> number.isPresent() && it.number() == number.getAsInt())
        .findFirst();
  }

  /** Gives the instrument its words, or says why they do not fit. */
  public Checked<Instrument> withText(InstrumentText words) {
    return Checked.of(TextCheck.problems(this, words), () -> with(scoring, Optional.of(words)));
  }

  /** Gives a profile its owner's T-score tables, or says why they do not fit. */
  public Checked<Instrument> withTables(List<TScoreTable> tables) {
    return Checked.of(
        TableCheck.problems(this, tables), () -> with(TableCheck.adding(scoring, tables), text));
  }

  /** Items that count. */
  public List<Item> scoredItems() {
    return items.stream().filter(Item::scored).toList();
  }

  /** What is wrong with the definition itself; empty for every instrument that may be used. */
  public List<String> problems() {
    return new DefinitionCheck(this).problems();
  }

  Optional<Part> part(String part) {
    return parts.stream().filter(it -> it.id().equals(part)).findFirst();
  }

  List<Integer> numbers() {
    var numbers = new ArrayList<Integer>();
    items.forEach(item -> numbers.add(item.number()));
    return numbers;
  }

  private Instrument with(Scoring scoring, Optional<InstrumentText> text) {
    return new Instrument(
        id,
        version,
        title,
        rater,
        window,
        codes,
        scale,
        items,
        scoring,
        parts,
        missing,
        interpretation,
        licence,
        about,
        notes,
        text);
  }

  /** Shares such as 0.35 are not exact in binary; totals are whole or quarters and thirds. */
  private static boolean atLeast(double value, double limit) {
    return value >= limit - 1e-9;
  }
}
