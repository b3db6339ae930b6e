package health.cairn.cli;

import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.report.CourseChart;
import health.cairn.core.report.ForecastWords;
import health.cairn.core.report.ForecastWords.Answer;
import java.util.List;
import java.util.Set;

/** A forecast on one screen: the answers, then what to do, then what they rest on. */
final class ForecastPage {
  private static final int QUESTION = 24;

  private static final Set<String> FIRST =
      Set.of("not-enough-data", "never-delay", "confirm-score", "contradictory", "approximate");

  /** Said elsewhere on the page, where they belong. */
  private static final Set<String> TOLD =
      Set.of(
          "grade-d",
          "how-long-from-groups",
          "how-many-from-groups",
          "beyond-two-years",
          "booster-overdue");

  private final CourseForecast course;
  private final CourseChart chart;
  private final Forecast forecast;
  private final ForecastWords words;
  private final Look look;
  private final Paint paint;
  private final StringBuilder page = new StringBuilder(8192);

  private ForecastPage(CourseForecast course, Look look) {
    this.course = course;
    this.chart = course.chart();
    this.forecast = chart.forecast();
    this.words = new ForecastWords(forecast, chart.days());
    this.look = look;
    this.paint = look.paint();
  }

  static String of(CourseForecast course, Look look) {
    var page = new ForecastPage(course, look).written();
    return look.unicode() ? page : Ascii.of(page);
  }

  private String written() {
    title();
    first();
    words.answers().forEach(this::answer);
    advice();
    chart();
    grade();
    rest();
    return page.toString();
  }

  private void title() {
    var given = chart.given().size();
    var planned = chart.planned().size();
    line(
        paint.bold(
            forecast.condition().title()
                + " · "
                + chart.scale().title()
                + " · "
                + infusions(given, planned)));
    line(paint.faint(course.protocolTitle() + " · " + course.file()));
    line("");
  }

  private static String infusions(int given, int planned) {
    var word = given == 1 && planned == 0 ? " infusion" : " infusions";
    return planned == 0
        ? given + word + " given"
        : given + " of " + (given + planned) + word + " given";
  }

  private void answer(Answer answer) {
    var range = answer.range().isEmpty() ? "" : " (" + answer.range() + ")";
    var head = Wrapped.lines(answer.answer() + range, look.width() - QUESTION);
    line(padded(answer.question()) + paint.bold(head.get(0)));
    head.stream().skip(1).forEach(more -> line(" ".repeat(QUESTION) + paint.bold(more)));
    for (var why : answer.why()) {
      Wrapped.lines(why, look.width() - QUESTION)
          .forEach(line -> line(" ".repeat(QUESTION) + line));
    }
  }

  private static String padded(String question) {
    return question + " ".repeat(Math.max(1, QUESTION - question.length()));
  }

  private void advice() {
    heading("What the evidence suggests now");
    Wrapped.lines(words.advice(), look.width() - 2).forEach(line -> line("  " + paint.moss(line)));
    var compared = words.compared();
    if (!compared.isEmpty()) {
      item("  ", "Compared: " + String.join("; ", compared) + ".");
    }
    forecast.advice().because().forEach(because -> item("  · ", because.text()));
    item("  ", "The clinician decides.");
  }

  private void chart() {
    heading(chart.scale().title() + " and forecast");
    page.append(TerminalChart.draw(chart, look));
    if (chart.otherScores() > 0) {
      item("  ", otherScores());
    }
  }

  private String otherScores() {
    var count = chart.otherScores();
    return count == 1
        ? "1 score on another instrument is used but not drawn."
        : count + " scores on other instruments are used but not drawn.";
  }

  private void grade() {
    heading("Evidence grade " + forecast.grade().name());
    if (forecast.grade() == EvidenceGrade.D) {
      item("  ", sentence(forecast.grade().meaning()));
    }
    item("  ", sentence(forecast.gradeReason()));
    var little = words.fromPublishedGroups();
    if (words.says("not-enough-data")) {
      item("  ", "Everything here comes from published groups, nothing yet from this patient.");
    } else if (!little.isEmpty()) {
      var what = String.join("; ", little);
      item("  ", "Mostly from published groups, not from this patient: " + what + ".");
    }
  }

  /** What changes how the answers are read comes before them. */
  private void first() {
    course.flags().forEach(this::flag);
    var urgent = forecast.notes().stream().filter(note -> FIRST.contains(note.code())).toList();
    for (var note : urgent) {
      Wrapped.lines(note.text(), look.width() - 2).forEach(line -> line(paint.amber(line)));
    }
    if (!urgent.isEmpty()) {
      line("");
    }
  }

  private void flag(CourseForecast.Flagged flag) {
    line(paint.clay("NEEDS A PERSON") + " since " + chart.days().full(flag.day()));
    item("  ", flag.says());
    line("");
  }

  private void rest() {
    list(
        "Notes",
        forecast.notes().stream()
            .filter(note -> !FIRST.contains(note.code()) && !TOLD.contains(note.code()))
            .map(Forecast.Note::text)
            .toList());
    list("About the file", course.remarks());
  }

  private void list(String heading, List<String> texts) {
    if (!texts.isEmpty()) {
      heading(heading);
      texts.forEach(text -> item("  · ", text));
    }
  }

  private static String sentence(String text) {
    var start = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return start.endsWith(".") ? start : start + ".";
  }

  private void heading(String text) {
    line("");
    line(paint.bold(text));
  }

  private void item(String mark, String text) {
    page.append(Wrapped.item(mark, text, look.width()));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
