package health.cairn.content;

import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Requirement;
import health.cairn.core.eligibility.RuleSet;
import health.cairn.core.eligibility.Rules;
import java.util.List;
import java.util.Optional;

/** The intake and the rules of eligibility that ship, and the readers for a clinic's own. */
public final class EligibilityRules {
  /** The ids of the shipped files: contraindications, medicines, required items. */
  public static final List<String> FILES = List.of("eligibility", "medicines", "required");

  private EligibilityRules() {}

  /** The shipped questions. */
  public static Intake intake() {
    return Shipped.INTAKE;
  }

  /** The shipped criteria and required items, with how each answer counts. */
  public static Rules rules() {
    return rules(
        criteriaSets().stream().flatMap(set -> set.items().stream()).toList(),
        requiredSet().items());
  }

  /** The same of a clinic's own. */
  public static Rules rules(List<Criterion> criteria, List<Requirement> required) {
    return new Rules(criteria, required, intake().terms());
  }

  /** The text of a shipped file of rules, to begin a clinic's own from. */
  public static Optional<String> text(String id) {
    return Optional.of(id)
        .filter(FILES::contains)
        .map(it -> Document.text("rules/" + it + ".json"));
  }

  /** Contraindications and cautions, then medicines. */
  public static List<RuleSet<Criterion>> criteriaSets() {
    return List.of(Shipped.ELIGIBILITY, Shipped.MEDICINES);
  }

  /** What must be known before the first infusion. */
  public static RuleSet<Requirement> requiredSet() {
    return Shipped.REQUIRED;
  }

  /** A clinic's own intake. */
  public static Read<Intake> readIntake(Document document) {
    return document.read(new IntakeReader()::read);
  }

  /** A clinic's own criteria; they may rest on shipped questions and cite shipped sources. */
  public static Read<RuleSet<Criterion>> readCriteria(Document document) {
    return document.read(reader(Known.shipped())::criteria);
  }

  /** A clinic's own required items. */
  public static Read<RuleSet<Requirement>> readRequired(Document document) {
    return document.read(reader(Known.shipped())::required);
  }

  private static RuleReader reader(Known known) {
    return new RuleReader(new Citations(known::source), new ClauseReader(new Asking(intake())));
  }

  /** Opened when first asked for. */
  private static final class Shipped {
    static final Intake INTAKE = readIntake(Document.resource("intake/intake.json")).orThrow();
    static final RuleSet<Criterion> ELIGIBILITY = criteria("eligibility");
    static final RuleSet<Criterion> MEDICINES = criteria("medicines");
    static final RuleSet<Requirement> REQUIRED =
        Document.resource("rules/required.json").read(trusting()::required).orThrow();

    private static RuleSet<Criterion> criteria(String name) {
      return Document.resource("rules/" + name + ".json").read(trusting()::criteria).orThrow();
    }

    private static RuleReader trusting() {
      return new RuleReader(
          new Citations(Known.trusting()::source), new ClauseReader(new Asking(INTAKE)));
    }
  }
}
