package health.cairn.app.library;

import health.cairn.app.library.Shelf.Piece;
import health.cairn.app.record.Stream;
import health.cairn.content.Document;
import health.cairn.content.EligibilityRules;
import health.cairn.content.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The criteria of eligibility and the required items. */
final class RuleStock implements Stock<RuleFile> {
  static final String REQUIRED = "required";

  @Override
  public Stream<ShelfFact> stream() {
    return ShelfFact.RULES;
  }

  @Override
  public Optional<Piece<RuleFile>> shipped(String id) {
    return EligibilityRules.text(id).map(text -> new Piece<>(text, content(id)));
  }

  private static RuleFile content(String id) {
    return id.equals(REQUIRED)
        ? RuleFile.ofRequired(EligibilityRules.requiredSet())
        : EligibilityRules.criteriaSets().stream()
            .filter(set -> set.id().equals(id))
            .map(RuleFile::ofCriteria)
            .findFirst()
            .orElseThrow();
  }

  @Override
  public Read<RuleFile> read(String text) {
    var document = Document.of("rules.json", text);
    return document.kind().filter("required/1"::equals).isPresent()
        ? EligibilityRules.readRequired(document).map(RuleFile::ofRequired)
        : EligibilityRules.readCriteria(document).map(RuleFile::ofCriteria);
  }

  @Override
  public String id(RuleFile content) {
    return content.set().id();
  }

  @Override
  public String version(RuleFile content) {
    return content.set().version();
  }

  /** What somebody set aside was a certain version of a rule: another rule is another version. */
  @Override
  public List<Misfit> misfits(Shelf<RuleFile> shelf, RuleFile content) {
    var misfits = new ArrayList<Misfit>();
    var items = content.items();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      if (shelf.versions().stream()
          .filter(it -> !it.isDraft())
          .anyMatch(it -> differs(it.content(), item))) {
        misfits.add(
            new Misfit(
                "%s[%d].version".formatted(content.key(), i),
                "rules.problem.version",
                item.id(),
                item.version()));
      }
    }
    return misfits;
  }

  private static boolean differs(RuleFile before, RuleFile.Item item) {
    return before
        .item(item.id())
        .filter(it -> it.version().equals(item.version()) && !it.said().equals(item.said()))
        .isPresent();
  }
}
