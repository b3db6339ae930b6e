package health.cairn.core.eligibility;

import health.cairn.core.eligibility.Question.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found so far. The latest answer to a question counts; earlier ones are kept.
 *
 * @param findings as asked in the evaluation
 * @param ofRecord what the patient's record says of the same questions
 */
public record Evaluation(List<Finding> findings, List<Finding> ofRecord) {
  public static final Evaluation EMPTY = new Evaluation(List.of());

  public Evaluation {
    findings = List.copyOf(findings);
    ofRecord = List.copyOf(ofRecord);
  }

  /** Without a record beside it. */
  public Evaluation(List<Finding> findings) {
    this(findings, List.of());
  }

  public Evaluation with(Finding finding) {
    var all = new ArrayList<>(findings);
    all.add(finding);
    return new Evaluation(all, ofRecord);
  }

  /**
   * The answers to a question, oldest first; of two at one moment the one written later is last,
   * and that of the record after that of the evaluation.
   */
  public List<Finding> history(Code code) {
    return Stream.concat(findings.stream(), ofRecord.stream())
        .filter(finding -> finding.code().equals(code))
        .sorted(Comparator.comparing(Finding::at))
        .toList();
  }

  /** That of the record stands until somebody answers later, and knows. */
  public Optional<Finding> latest(Code code) {
    var asked = last(findings, code);
    var record = last(ofRecord, code);
    return asked.filter(it -> record.isEmpty() || replaces(it, record.get())).or(() -> record);
  }

  private static boolean replaces(Finding asked, Finding ofRecord) {
    return asked.answer().isKnown() && asked.at().isAfter(ofRecord.at());
  }

  private static Optional<Finding> last(List<Finding> findings, Code code) {
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

  /** Where the record and the evaluation cannot both be right now, in the order of the record. */
  List<Conflict> conflicts(Map<Code, Terms> terms, Instant now) {
    return ofRecord.stream()
        .map(Finding::code)
        .distinct()
        .flatMap(code -> conflict(code, terms.getOrDefault(code, Terms.PLAIN), now).stream())
        .toList();
  }

  private Optional<Conflict> conflict(Code code, Terms terms, Instant now) {
    return last(findings, code)
        .flatMap(
            asked -> last(ofRecord, code).flatMap(it -> Conflict.between(terms, asked, it, now)));
  }

  /** One finding a question: that which counts. */
  Evaluation settled(Collection<Conflict> conflicts) {
    var safer = conflicts.stream().collect(Collectors.toMap(Conflict::question, Conflict::counts));
    var codes = new LinkedHashSet<Code>();
    findings.forEach(it -> codes.add(it.code()));
    ofRecord.forEach(it -> codes.add(it.code()));
    return new Evaluation(
        codes.stream()
            .flatMap(code -> Optional.ofNullable(safer.get(code)).or(() -> latest(code)).stream())
            .toList());
  }
}
