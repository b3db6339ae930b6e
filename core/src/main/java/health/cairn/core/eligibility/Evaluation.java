package health.cairn.core.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was found so far. The latest answer to a question counts; earlier ones are kept. */
public record Evaluation(List<Finding> findings) {
  public static final Evaluation EMPTY = new Evaluation(List.of());

  public Evaluation {
    findings = List.copyOf(findings);
  }

  public Evaluation with(Finding finding) {
    var all = new ArrayList<>(findings);
    all.add(finding);
    return new Evaluation(all);
  }

  /**
   * The answers to a question, oldest first; of two at one moment the one written later is last.
   */
  public List<Finding> history(Code code) {
    return findings.stream()
        .filter(finding -> finding.code().equals(code))
        .sorted((a, b) -> a.at().compareTo(b.at()))
        .toList();
  }

  public Optional<Finding> latest(Code code) {
    return findings.stream()
        .filter(finding -> finding.code().equals(code))
        .reduce((one, other) -> other.at().isBefore(one.at()) ? one : other);
  }

  /** The latest finding, unless it says that the answer is not known. */
  public Optional<Finding> known(Code code) {
    return latest(code).filter(finding -> finding.answer().isKnown());
  }

  /** The findings that answer some questions, in the order of the questions. */
  public List<Finding> known(Collection<Code> codes) {
    return codes.stream().flatMap(code -> known(code).stream()).toList();
  }
}
