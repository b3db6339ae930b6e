package health.cairn.app.patient;

import health.cairn.app.library.Library;
import health.cairn.content.Translation;
import health.cairn.core.eligibility.Clause;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Question;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the clinic's rules know by name: conditions and medicines, suggested as somebody types. */
@Component
record KnownByName(Library library) {
  /** Sections of the intake in which a yes is a condition of the patient. */
  private static final Set<String> SECTIONS =
      Set.of("heart", "brain", "mind", "substances", "body");

  private List<Question> conditions() {
    var asked =
        library.rules().criteria().stream()
            .flatMap(criterion -> saidYes(criterion.when()))
            .collect(Collectors.toSet());
    return library.intake().sections().stream()
        .filter(section -> SECTIONS.contains(section.id()))
        .flatMap(section -> section.questions().stream())
        .filter(it -> it.kind() == Question.Kind.YES_NO && asked.contains(it.code()))
        .toList();
  }

  private static Stream<Code> saidYes(Clause clause) {
    if (clause instanceof Clause.Says says && says.words().contains("yes")) {
      return Stream.of(says.question());
    }
    return parts(clause).stream().flatMap(KnownByName::saidYes);
  }

  private static Collection<Clause> parts(Clause clause) {
    if (clause instanceof Clause.All all) {
      return all.parts();
    }
    return clause instanceof Clause.Any any ? any.parts() : List.of();
  }

  /** Conditions that a rule asks about, in the words of the intake. */
  List<String> problems() {
    return conditions().stream().map(Question::text).toList();
  }

  /** The question that a problem in these words answers with yes. */
  Optional<String> code(String problem) {
    return conditions().stream()
        .filter(it -> spellings(it.text()).anyMatch(problem.strip()::equalsIgnoreCase))
        .map(it -> it.code().value())
        .findFirst();
  }

  private static Stream<String> spellings(String text) {
    return Stream.of(text, Translation.into(Locale.forLanguageTag("es")).apply(text));
  }

  /** Every medicine that a rule names. */
  List<String> medicines() {
    return library.rules().criteria().stream()
        .flatMap(it -> named(it.when()))
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private static Stream<String> named(Clause clause) {
    return clause instanceof Clause.Takes takes
        ? takes.names().stream()
        : parts(clause).stream().flatMap(KnownByName::named);
  }

  /** Rules about interactions that name this medicine, heaviest first. */
  List<Criterion> interactions(String medicine) {
    var words = " " + words(medicine) + " ";
    return library.rules().criteria().stream()
        .filter(it -> named(it.when()).anyMatch(name -> words.contains(" " + words(name) + " ")))
        .sorted(Comparator.comparing(Criterion::severity))
        .toList();
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
