package health.cairn.app.library;

import health.cairn.content.EligibilityRules;
import health.cairn.core.eligibility.Rules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of rules as they are in force, put together once for as long as none changes. */
final class RulesInForce {
  private final Stacks<RuleFile> files;
  private volatile Together known = new Together(List.of(), EligibilityRules.rules());

  RulesInForce(Stacks<RuleFile> files) {
    this.files = files;
  }

  private record Together(List<RuleFile> files, Rules rules) {}

  Rules rules() {
    var now = all();
    if (!known.files().equals(now)) {
      known = new Together(now, together(now));
    }
    return known.rules();
  }

  /** The same with another version of one file. */
  Rules with(RuleFile other) {
    return together(
        all().stream().map(it -> it.set().id().equals(other.set().id()) ? other : it).toList());
  }

  /** By file, the version in force. */
  Map<String, String> versions() {
    var versions = new TreeMap<String, String>();
    all().forEach(it -> versions.put(it.set().id(), it.set().version()));
    return versions;
  }

  private List<RuleFile> all() {
    return EligibilityRules.FILES.stream()
        .map(id -> files.of(id).orElseThrow().front().content())
        .toList();
  }

  private static Rules together(List<RuleFile> files) {
    return EligibilityRules.rules(
        files.stream().flatMap(it -> it.criteria().stream()).toList(),
        files.stream().flatMap(it -> it.requirements().stream()).toList());
  }
}
