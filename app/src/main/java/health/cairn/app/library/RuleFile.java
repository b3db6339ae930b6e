package health.cairn.app.library;

import health.cairn.core.eligibility.Clause;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.InUse;
import health.cairn.core.eligibility.Requirement;
import health.cairn.core.eligibility.RuleSet;
import health.cairn.core.evidence.Citation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One file of rules: criteria or required items; the other of the two is empty. */
record RuleFile(RuleSet<?> set, List<Criterion> criteria, List<Requirement> requirements) {
  RuleFile {
    criteria = List.copyOf(criteria);
    requirements = List.copyOf(requirements);
  }

  static RuleFile ofCriteria(RuleSet<Criterion> set) {
    return new RuleFile(set, set.items(), List.of());
  }

  static RuleFile ofRequired(RuleSet<Requirement> set) {
    return new RuleFile(set, List.of(), set.items());
  }

  /** What criteria and required items have in common. */
  record Item(String id, String version, String title, InUse inUse, Citation by, Object rule) {
    static Item of(Criterion it) {
      return new Item(it.id(), it.version(), it.title(), it.inUse(), it.citation(), it);
    }

    static Item of(Requirement it) {
      return new Item(it.id(), it.version(), it.title(), it.inUse(), it.citation(), it);
    }

    Optional<Criterion> criterion() {
      return rule instanceof Criterion it ? Optional.of(it) : Optional.empty();
    }

    /** What was read by whoever set it aside: when it is looked at again does not matter there. */
    Object said() {
      return rule instanceof Criterion it
          ? it.with(InUse.ALWAYS)
          : ((Requirement) rule).with(InUse.ALWAYS);
    }

    /** What makes it hold; of a required item, for whom it is required. */
    Clause when() {
      return rule instanceof Criterion it ? it.when() : ((Requirement) rule).trigger();
    }
  }

  /** In the order of the file. */
  List<Item> items() {
    return Stream.concat(criteria.stream().map(Item::of), requirements.stream().map(Item::of))
        .toList();
  }

  Optional<Item> item(String id) {
    return items().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The list of the file that holds them. */
  String key() {
    return requirements.isEmpty() ? "criteria" : "required";
  }
}
