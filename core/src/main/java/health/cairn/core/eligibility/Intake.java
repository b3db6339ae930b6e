package health.cairn.core.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions of the evaluation, in the sections a clinician goes through. */
public record Intake(String version, String title, List<Section> sections) {
  public Intake {
    sections = List.copyOf(sections);
  }

  /** Questions that belong together. */
  public record Section(String id, String title, List<Question> questions) {
    public Section {
      questions = List.copyOf(questions);
    }
  }

  public Stream<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }

  public Optional<Question> question(Code code) {
    return questions().filter(question -> question.code().equals(code)).findFirst();
  }

  /** How the answers to each question count. */
  public Map<Code, Question.Terms> terms() {
    return questions().collect(Collectors.toMap(Question::code, Question::terms));
  }
}
