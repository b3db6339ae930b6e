package health.cairn.app.forecast;

import health.cairn.app.web.Wording;
import health.cairn.content.Speaker;
import health.cairn.core.forecast.Figure;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.Sentence;
import java.util.List;

/** A speaker in the reader's language; a percent sign stays with its number. */
final class Spoken {
  private final Speaker speaker;

  Spoken(Wording wording, CourseDays days) {
    speaker = Speaker.of(wording.language(), days);
  }

  String say(Sentence sentence) {
    return together(speaker.say(sentence));
  }

  String say(Figure figure) {
    return together(speaker.say(figure));
  }

  String percent(double chance) {
    return say(Figure.chance(chance));
  }

  List<String> each(List<Sentence> sentences) {
    return sentences.stream().map(this::say).toList();
  }

  private static String together(String said) {
    return said.replace(" %", "\u00a0%");
  }
}
