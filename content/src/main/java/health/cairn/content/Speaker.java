package health.cairn.content;

import health.cairn.core.forecast.Figure;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.report.ChartWords;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.Figures;
import health.cairn.core.report.Sentence;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Says sentences in one language: the only place that has words for them, whoever asks. English
 * where a language is not shipped. Any thread may ask.
 */
public final class Speaker implements Figure.Cases<String> {
  private static final String ENGLISH = "en";
  private static final String SPANISH = "es";

  private static final Map<String, Properties> SHIPPED = new ConcurrentHashMap<>();

  private final Properties words;
  private final CourseDays days;

  private Speaker(Properties words, CourseDays days) {
    this.words = words;
    this.days = days;
  }

  /**
   * @param language as in {@link Locale#getLanguage}
   * @param days of the course that is spoken of
   */
  public static Speaker of(String language, CourseDays days) {
    return new Speaker(words(language), days);
  }

  /** English, as the command speaks. */
  public static Speaker english(CourseDays days) {
    return of(ENGLISH, days);
  }

  static Properties words(String language) {
    var known = language.equals(SPANISH) ? SPANISH : ENGLISH;
    return SHIPPED.computeIfAbsent(known, Speaker::read);
  }

  private static Properties read(String language) {
    var file = "said/" + language + ".properties";
    try (var in = Speaker.class.getResourceAsStream(file)) {
      var words = new Properties();
      words.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A whole sentence begins with a capital, even where a figure comes first; so does a headline.
   */
  public String say(Sentence sentence) {
    var figures = sentence.figures();
    boolean one = figures.stream().anyMatch(it -> it instanceof Figure.Count n && n.value() == 1);
    var key = sentence.code() + ".one";
    var said =
        say(
            one && words.containsKey(key) ? key : sentence.code(),
            figures.stream().map(this::say).toArray());
    return said.endsWith(".") || sentence.code().equals("figure.chance")
        ? said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1)
        : said;
  }

  /** Several, one after the other. */
  public String say(List<Sentence> sentences) {
    return sentences.stream().map(this::say).collect(Collectors.joining(" "));
  }

  /** The words in and around a chart. */
  public ChartWords chart() {
    return new SpokenChart(this);
  }

  /** A figure alone. */
  public String say(Figure figure) {
    return figure.as(this);
  }

  String say(String key, Object... figures) {
    var said = word(key);
    for (int place = 0; place < figures.length; place++) {
      said = said.replace("{" + place + "}", figures[place].toString());
    }
    return said;
  }

  private String word(String key) {
    var said = words.getProperty(key);
    if (said == null) {
      throw new IllegalArgumentException("Nobody has words for " + key + ".");
    }
    return said;
  }

  /** Never 0 % or 100 %: no forecast knows that. */
  @Override
  public String chance(Figure.Chance it) {
    long whole = Figures.whole(it.value() * 100);
    if (whole == 0) {
      return say("under", say("percent", 1));
    }
    return whole == 100 ? say("over", say("percent", 99)) : say("percent", whole);
  }

  private String counted(String key, long count) {
    return count == 1 ? say(key + ".one") : say(key, count);
  }

  /** Days when short, weeks when long, months beyond a year. */
  @Override
  public String time(Figure.Time it) {
    return time(it.days());
  }

  private String time(double days) {
    return days >= Figures.LONGEST_DAYS
        ? say("time.longest")
        : counted(unit(days), Figures.count(days));
  }

  private static String unit(double days) {
    return Figures.unitOf(days).name().toLowerCase(Locale.ROOT);
  }

  /** The unit once where it is the same, and days where a larger one would tell no two ends. */
  @Override
  public String times(Figure.Times it) {
    double low = it.low();
    double high = it.high();
    if (high >= Figures.LONGEST_DAYS || Figures.unitOf(low) != Figures.unitOf(high)) {
      return low >= Figures.LONGEST_DAYS ? time(low) : say("to", time(low), time(high));
    }
    if (Figures.count(low) != Figures.count(high)) {
      return say("to", Figures.count(low), time(high));
    }
    return Figures.whole(low) == Figures.whole(high) || Figures.unitOf(high) == Figures.Unit.MONTHS
        ? time(low)
        : say("to", Figures.whole(low), counted("days", Figures.whole(high)));
  }

  @Override
  public String day(Figure.OnDay it) {
    return day(it.day());
  }

  /** A day without its year. */
  String brief(double day) {
    return days.date(day)
        .map(it -> say("date.short", it.getDayOfMonth(), month(it)))
        .orElseGet(() -> day(day));
  }

  /** A number of points with the decimals it has, at most two. */
  String number(double value) {
    return decimals(value, 2);
  }

  private String decimals(double value, int most) {
    var plain = Figures.rounded(value, most).stripTrailingZeros().toPlainString();
    return plain.replace(".", word("decimal"));
  }

  String day(double day) {
    return days.date(day)
        .map(it -> say("date", it.getDayOfMonth(), month(it), it.getYear()))
        .orElseGet(() -> say("day", Figures.whole(day)));
  }

  private String month(LocalDate date) {
    return word("months.names").split(" ", -1)[date.getMonthValue() - 1];
  }

  @Override
  public String window(Figure.Window it) {
    var to = day(it.to());
    if (day(it.from()).equals(to)) {
      return to;
    }
    var from =
        days.date(it.from())
            .map(first -> shortened(first, days.date(it.to()).orElseThrow()))
            .orElseGet(() -> day(it.from()));
    return say("to", from, days.start().isEmpty() ? Figures.whole(it.to()) : to);
  }

  private String shortened(LocalDate first, LocalDate last) {
    if (first.getYear() != last.getYear()) {
      return say("date", first.getDayOfMonth(), month(first), first.getYear());
    }
    return first.getMonth() == last.getMonth()
        ? Integer.toString(first.getDayOfMonth())
        : say("date.short", first.getDayOfMonth(), month(first));
  }

  @Override
  public String count(Figure.Count it) {
    return Long.toString(it.value());
  }

  @Override
  public String counts(Figure.Counts it) {
    return it.low() == it.high() ? Long.toString(it.low()) : say("to", it.low(), it.high());
  }

  @Override
  public String dose(Figure.AtDose it) {
    return say("dose", decimals(it.dose().value(), 3));
  }

  @Override
  public String scales(Figure.Scales it) {
    return it.ids().stream()
        .map(id -> Instruments.find(id).map(Instrument::title).orElse(id.value()))
        .collect(Collectors.joining(", "));
  }
}
