package health.cairn.cli;

import health.cairn.content.Remark;
import health.cairn.content.Speaker;
import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.forecast.Figure;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.report.CourseChart;
import health.cairn.core.report.ForecastAnswers;
import health.cairn.core.report.ForecastAnswers.Card;
import java.util.List;
import java.util.Set;

/** A forecast on one screen: the answers, then what to do, then what they rest on. */
final class ForecastPage {
  private static final int QUESTION = 24;

  /** Said elsewhere on the page, where they belong. */
  private static final Set<String> TOLD =
      Set.of(
          "note.grade-d",
          "note.how-long-from-groups",
          "note.how-many-from-groups",
          "note.beyond-two-years",
          "note.booster-overdue");

  private final CourseForecast course;
  private final CourseChart chart;
  private final Forecast forecast;
  private final ForecastAnswers answers;
  private final Speaker speaker;
  private final Look look;
  private final Paint paint;
  private final StringBuilder page = new StringBuilder(8192);

  private ForecastPage(CourseForecast course, Look look) {
    this.course = course;
    this.chart = course.chart();
    this.forecast = chart.forecast();
    this.answers = course.answers();
    this.speaker = Speaker.english(chart.days());
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
    answers.cards().forEach(this::card);
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

  private void card(Card card) {
    var head = Paragraph.lines(speaker.say(card.said()), look.width() - QUESTION);
    line(padded(speaker.say(card.question())) + paint.bold(head.get(0)));
    head.stream().skip(1).forEach(more -> line(" ".repeat(QUESTION) + paint.bold(more)));
    for (var why : card.why()) {
      Paragraph.lines(speaker.say(why), look.width() - QUESTION)
          .forEach(line -> line(" ".repeat(QUESTION) + line));
    }
  }

  private static String padded(String question) {
    return question + " ".repeat(Math.max(1, QUESTION - question.length()));
  }

  private void advice() {
    heading("What the evidence suggests now");
    Paragraph.lines(speaker.say(answers.advice()), look.width() - 2)
        .forEach(line -> line("  " + paint.moss(line)));
    answers.because().forEach(because -> item("  · ", speaker.say(because)));
    ways();
    item("  ", "The clinician decides.");
  }

  private void ways() {
    if (answers.ways().isEmpty()) {
      return;
    }
    line(row("If you…", "response", "remission"));
    for (var way : answers.ways()) {
      var says = speaker.say(way.says()) + (way.suggested() ? " (suggested)" : "");
      var chances = List.of(way.way().response(), way.way().remission());
      var told = chances.stream().map(it -> speaker.say(Figure.chance(it))).toList();
      line(row(says, told.get(0), told.get(1)));
    }
    item("  ", speaker.say(answers.waysOn()));
  }

  private static String row(String what, String response, String remission) {
    return "  %-44s%11s%12s".formatted(what, response, remission);
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
    var little = answers.fromGroups().stream().map(speaker::say).toList();
    if (says("note.not-enough-data")) {
      item("  ", "Everything here comes from published groups, nothing yet from this patient.");
    } else if (!little.isEmpty()) {
      var what = String.join("; ", little);
      item("  ", "Mostly from published groups, not from this patient: " + what + ".");
    }
  }

  /** What changes how the answers are read comes before them. */
  private void first() {
    course.flags().forEach(this::flag);
    var urgent = answers.loud().stream().filter(it -> !TOLD.contains(it.code())).toList();
    for (var note : urgent) {
      Paragraph.lines(speaker.say(note), look.width() - 2).forEach(line -> line(paint.amber(line)));
    }
    if (!urgent.isEmpty()) {
      line("");
    }
  }

  private boolean says(String code) {
    return answers.loud().stream().anyMatch(it -> it.code().equals(code));
  }

  private void flag(CourseForecast.Flagged flag) {
    line(paint.clay("NEEDS A PERSON") + " since " + chart.days().full(flag.day()));
    item("  ", flag.says());
    line("");
  }

  private void rest() {
    list(
        "Notes",
        answers.notes().stream()
            .filter(note -> !TOLD.contains(note.code()))
            .map(speaker::say)
            .toList());
    list("About the file", course.remarks().stream().map(Remark::text).toList());
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
    page.append(Paragraph.item(mark, text, look.width()));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
