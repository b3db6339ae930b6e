package health.cairn.app.patient;

import health.cairn.app.patient.ContactWishes.Channel;
import health.cairn.app.patient.Preferences.Lighting;
import health.cairn.app.patient.Preferences.Means;
import health.cairn.app.patient.Preferences.PartOfDay;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Wording;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Preferences and wishes in the reader's words, and the options of their forms. */
@Component
record WishesWords(Wording wording) {
  /** Spoken in clinics of North America; any other tag is kept as it is. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "es", "fr", "pt", "zh", "vi", "tl", "ru", "ar", "ko", "ht", "pl", "de", "so", "uk");

  /** One line: what it is about, and what was said. */
  record Line(String label, String said) {}

  void choices(Model model) {
    var days = DayOfWeek.values();
    model.addAttribute(
        "days", Arrays.stream(days).map(it -> new Choice(WishesForm.word(it), day(it))).toList());
    model.addAttribute("times", choices("time", PartOfDay.values()));
    model.addAttribute("means", open(choices("means", Means.values())));
    model.addAttribute("lightings", open(choices("lighting", Lighting.values())));
    model.addAttribute("channels", open(choices("channel", Channel.values())));
    model.addAttribute(
        "yesNo", open(Stream.of("yes", "no").map(it -> new Choice(it, say(it))).toList()));
    model.addAttribute(
        "languages", open(LANGUAGES.stream().map(it -> new Choice(it, language(it))).toList()));
  }

  private List<Choice> choices(String kind, Enum<?>... values) {
    return Arrays.stream(values)
        .map(it -> new Choice(WishesForm.word(it), word(kind, it)))
        .toList();
  }

  /** With the answer that nobody has asked. */
  private List<Choice> open(List<Choice> choices) {
    var all = new ArrayList<Choice>();
    all.add(new Choice("", say("open")));
    all.addAll(choices);
    return all;
  }

  List<Line> of(Preferences it) {
    return lines(
        line("days", it.days().stream().map(WishesWords::day).collect(joined())),
        line("times", it.times().stream().map(at -> word("time", at)).collect(joined())),
        line("earliest", it.earliest().map(LocalTime::toString)),
        line("latest", it.latest().map(LocalTime::toString)),
        line(
            "travel", it.travelMinutes().isPresent() ? it.travelMinutes().getAsInt() + " min" : ""),
        line("means", it.means().map(by -> word("means", by))),
        line("ride", it.needsRide().map(this::yesNo)),
        line("music", it.music()),
        line("lighting", it.lighting().map(how -> word("lighting", how))),
        line("helps", it.helps()));
  }

  List<Line> of(ContactWishes it) {
    var quiet = it.quietFrom().flatMap(from -> it.quietUntil().map(to -> from + " – " + to));
    return lines(
        line("channel", it.channel().map(by -> word("channel", by))),
        line("message", it.mayLeaveMessage().map(this::yesNo)),
        line("quiet", quiet),
        line("language", it.language().map(WishesWords::language)));
  }

  private static List<Line> lines(Line... all) {
    return Stream.of(all).filter(it -> !it.said().isBlank()).toList();
  }

  private Line line(String field, Optional<String> said) {
    return line(field, said.orElse(""));
  }

  private Line line(String field, String said) {
    return new Line(say("field." + field), said);
  }

  private String yesNo(boolean yes) {
    return say(yes ? "yes" : "no");
  }

  private String word(String kind, Enum<?> value) {
    return say(kind + "." + WishesForm.word(value));
  }

  private String say(String key) {
    return wording.say("patient.wish." + key);
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale());
  }

  private static String language(String tag) {
    var name = Locale.forLanguageTag(tag).getDisplayName(LocaleContextHolder.getLocale());
    return name.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + name.substring(1);
  }
}
