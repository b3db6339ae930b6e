package health.cairn.app.patient;

import health.cairn.app.patient.ContactWishes.Channel;
import health.cairn.app.patient.Preferences.Lighting;
import health.cairn.app.patient.Preferences.Means;
import health.cairn.app.patient.Preferences.PartOfDay;
import health.cairn.app.web.Typed;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Preferences and wishes as typed; what is left open was not asked. */
record WishesForm(Typed typed) {
  private static final int LONGEST = 1000;
  private static final int LONGEST_TRAVEL = 600;

  Optional<Preferences> preferences() {
    var earliest = time("earliest");
    var latest = time("latest");
    if (earliest.isPresent() && latest.filter(it -> !it.isAfter(earliest.get())).isPresent()) {
      typed.problem("latest", "patient.problem.latest");
    }
    var travel = OptionalInt.empty();
    if (typed.has("travel")) {
      var minutes = typed.number("travel", 0, LONGEST_TRAVEL, "min");
      travel = minutes.isPresent() ? OptionalInt.of((int) minutes.getAsDouble()) : travel;
    }
    var stated =
        new Preferences(
            several(DayOfWeek.class, "days"),
            several(PartOfDay.class, "times"),
            earliest,
            latest,
            travel,
            one(Means.class, "means"),
            yesNo("ride"),
            line("music"),
            one(Lighting.class, "lighting"),
            line("helps"));
    return typed.isFine() ? Optional.of(stated) : Optional.empty();
  }

  Optional<ContactWishes> contact() {
    var from = time("quietFrom");
    var until = time("quietUntil");
    if (from.isPresent() != until.isPresent()) {
      typed.problem(from.isPresent() ? "quietUntil" : "quietFrom", "patient.problem.quiet");
    }
    var language = Optional.of(typed.raw("language")).filter(it -> !it.isEmpty());
    if (language.filter(it -> !it.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")).isPresent()) {
      typed.problem("language", "patient.problem.choose");
    }
    var wished =
        new ContactWishes(one(Channel.class, "channel"), yesNo("message"), from, until, language);
    return typed.isFine() ? Optional.of(wished) : Optional.empty();
  }

  private Optional<LocalTime> time(String field) {
    return typed.has(field) ? typed.time(field) : Optional.empty();
  }

  private String line(String field) {
    return typed.has(field) ? typed.words(field, LONGEST) : "";
  }

  private Optional<Boolean> yesNo(String field) {
    var word = typed.raw(field);
    if (!word.isEmpty() && !word.equals("yes") && !word.equals("no")) {
      typed.problem(field, "patient.problem.choose");
    }
    return word.isEmpty() ? Optional.empty() : Optional.of(word.equals("yes"));
  }

  private <E extends Enum<E>> Optional<E> one(Class<E> kind, String field) {
    var value = find(kind, typed.raw(field));
    if (value.isEmpty() && typed.has(field)) {
      typed.problem(field, "patient.problem.choose");
    }
    return value;
  }

  private <E extends Enum<E>> List<E> several(Class<E> kind, String field) {
    return typed.all(field).stream().flatMap(it -> find(kind, it).stream()).toList();
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> kind, String word) {
    return Arrays.stream(kind.getEnumConstants()).filter(it -> word(it).equals(word)).findFirst();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static MultiValueMap<String, String> of(Preferences known) {
    var form = new LinkedMultiValueMap<String, String>();
    known.days().forEach(it -> form.add("days", word(it)));
    known.times().forEach(it -> form.add("times", word(it)));
    known.earliest().ifPresent(it -> form.set("earliest", it.toString()));
    known.latest().ifPresent(it -> form.set("latest", it.toString()));
    known.travelMinutes().ifPresent(it -> form.set("travel", String.valueOf(it)));
    known.means().ifPresent(it -> form.set("means", word(it)));
    known.needsRide().ifPresent(it -> form.set("ride", it ? "yes" : "no"));
    known.lighting().ifPresent(it -> form.set("lighting", word(it)));
    form.set("music", known.music());
    form.set("helps", known.helps());
    return form;
  }

  static MultiValueMap<String, String> of(ContactWishes known) {
    var form = new LinkedMultiValueMap<String, String>();
    known.channel().ifPresent(it -> form.set("channel", word(it)));
    known.mayLeaveMessage().ifPresent(it -> form.set("message", it ? "yes" : "no"));
    known.quietFrom().ifPresent(it -> form.set("quietFrom", it.toString()));
    known.quietUntil().ifPresent(it -> form.set("quietUntil", it.toString()));
    known.language().ifPresent(it -> form.set("language", it));
    return form;
  }
}
