package health.cairn.content;

import health.cairn.core.report.ChartWords;
import health.cairn.core.report.Figures;
import health.cairn.core.report.Picture;
import health.cairn.core.report.Picture.Limit;
import java.util.Locale;

/** A chart's words in one language, for the page and for the file of the command. */
record SpokenChart(Speaker speaker) implements ChartWords {
  @Override
  public String title(Picture picture) {
    return picture.bands().isEmpty() ? picture.title() : say("title", picture.title());
  }

  @Override
  public String description(Picture picture) {
    return past(picture) + future(picture);
  }

  private String past(Picture picture) {
    var scores = picture.scores();
    if (scores.isEmpty()) {
      return say("none", picture.title());
    }
    var first = scores.get(0);
    var last = scores.get(scores.size() - 1);
    return scores.size() == 1
        ? say("one", picture.title(), speaker.number(first.value()), day(first.day()))
        : say(
            "moved",
            picture.title(),
            speaker.number(first.value()),
            day(first.day()),
            speaker.number(last.value()),
            day(last.day()));
  }

  private String future(Picture picture) {
    if (picture.bands().isEmpty()) {
      return "";
    }
    return picture
        .expected(picture.to())
        .map(
            it ->
                say(
                    "future",
                    Figures.whole(it.q50()),
                    day(it.day()),
                    Figures.whole(it.q10()),
                    Figures.whole(it.q90())))
        .map(said -> " " + said)
        .orElse("");
  }

  @Override
  public String day(double day) {
    return speaker.brief(day);
  }

  @Override
  public String fullDay(double day) {
    return speaker.day(day);
  }

  @Override
  public String limit(Limit limit) {
    double at = limit.below() ? Math.floor(limit.at()) : Math.ceil(limit.at());
    return say(word(limit.means()) + (limit.below() ? ".below" : ".above"), speaker.number(at));
  }

  @Override
  public String stone(Under what, double day) {
    return say(word(what), day(day));
  }

  @Override
  public String legend(Legend entry) {
    return say(word(entry));
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String say(String key, Object... figures) {
    return speaker.say("chart." + key, figures);
  }
}
