package health.cairn.app.flag;

import health.cairn.app.course.CourseRecord;
import health.cairn.app.library.Library;
import health.cairn.app.security.People;
import health.cairn.app.security.Person;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Contact;
import health.cairn.core.course.Course.OpenFlag;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.record.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The safety flags of a course in finished words: what was answered, who is told, who was reached.
 */
@Component
record FlagView(FlagChain chain, Library library, People people, Post post, Wording wording) {
  /** A step of the chain with those who stand on it now. */
  record Step(String when, String who, String names, boolean passed) {}

  /** A contact, made or tried. */
  record Line(Instant at, boolean reached, String words, String quote, String by) {}

  void fill(Model model, CourseRecord record, List<OpenFlag> flags, Instant now) {
    var course = record.course();
    model.addAttribute("choices", choices(flags));
    model.addAttribute("open", !course.openSafetyFlags().isEmpty());
    model.addAttribute("since", flags.stream().map(OpenFlag::raised).min(Instant::compareTo));
    model.addAttribute("steps", steps(flags, now));
    model.addAttribute("byMail", post.isSet());
    model.addAttribute("contacts", contacts(record));
    model.addAttribute("whoms", words(Contact.Whom.class));
    model.addAttribute("ways", words(Contact.Way.class));
    model.addAttribute("cares", words(Contact.Care.class));
    model.addAttribute("plans", words(Contact.SafetyPlan.class));
    model.addAttribute(
        "reached", Stream.of("yes", "no").map(it -> new Choice(it, say("reached." + it))).toList());
  }

  private List<Choice> choices(List<OpenFlag> flags) {
    return flags.stream()
        .map(
            it ->
                new Choice(
                    ContactForm.key(it.id()),
                    wording.content(library.title(it.instrument()))
                        + ", "
                        + wording.moment(it.raised()),
                    wording.content(it.flag().says())))
        .toList();
  }

  private List<Step> steps(List<OpenFlag> flags, Instant now) {
    var since = flags.stream().map(OpenFlag::raised).min(Instant::compareTo).orElse(now);
    return chain.steps().stream().map(step -> step(step, Duration.between(since, now))).toList();
  }

  private Step step(FlagChain.Step step, Duration waited) {
    long minutes = step.after().toMinutes();
    var when = minutes == 0 ? say("chain.at-once") : say("chain.after", minutes);
    var who =
        step.roles().stream()
            .sorted()
            .map(role -> wording.say("role." + role.name()))
            .collect(Collectors.joining(", "));
    return new Step(when, who, names(step), waited.compareTo(step.after()) >= 0);
  }

  private String names(FlagChain.Step step) {
    return people.all().stream()
        .filter(it -> it.active() && step.roles().stream().anyMatch(it::is))
        .map(Person::name)
        .collect(Collectors.joining(", "));
  }

  private List<Line> contacts(CourseRecord record) {
    var standing = record.journal().facts();
    return record.journal().entries().stream()
        .filter(entry -> standing.contains(entry.fact()))
        .flatMap(this::line)
        .sorted(Comparator.comparing(Line::at).reversed())
        .toList();
  }

  private Stream<Line> line(Entry<CourseEvent> entry) {
    CourseEvent fact = entry.fact();
    var by = people.name(entry.by());
    if (fact instanceof ContactTried it) {
      return Stream.of(new Line(it.at(), false, words(it.contact()), it.note(), by));
    }
    return fact instanceof ContactMade it
        ? Stream.of(new Line(it.at(), true, words(it), it.found() + " → " + it.next(), by))
        : Stream.empty();
  }

  private String words(Contact contact) {
    return word(contact.whom()) + ", " + word(contact.way());
  }

  private String words(ContactMade made) {
    return words(made.contact()) + ". " + word(made.care()) + ". " + word(made.plan()) + ".";
  }

  private <E extends Enum<E>> List<Choice> words(Class<E> kind) {
    return Arrays.stream(kind.getEnumConstants())
        .map(it -> new Choice(Contact.word(it), word(it)))
        .toList();
  }

  private String word(Enum<?> value) {
    var kind = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    return wording.say("contact." + kind + "." + Contact.word(value));
  }

  private String say(String key, Object... figures) {
    return wording.say("flag." + key, figures);
  }
}
