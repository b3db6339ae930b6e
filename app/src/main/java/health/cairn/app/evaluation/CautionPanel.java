package health.cairn.app.evaluation;

import health.cairn.app.course.CoursePanel;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.web.Wording;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Reason;
import health.cairn.core.eligibility.Severity;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Medicines that interact, on the course page: before each infusion, not at the evaluation alone.
 */
@Component
@Order(30)
record CautionPanel(Evaluations evaluations, Wording wording) implements CoursePanel {
  private static final Code MEDICINES = Code.of("medicines");

  /** A caution in words. */
  record Line(String id, String title, String severity, String says, String mark) {}

  @Override
  public String fragment() {
    return "evaluation/cautions";
  }

  @Override
  public Optional<Object> show(CourseRecord record) {
    var lines =
        evaluations.reasons(record.patient(), MEDICINES).stream()
            .map(Reason::criterion)
            .filter(it -> it.severity() != Severity.INFO)
            .map(this::line)
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
  }

  private Line line(Criterion it) {
    return new Line(
        it.id(),
        wording.content(it.title()),
        it.severity().word(),
        wording.content(it.says()),
        it.citation().brief());
  }
}
