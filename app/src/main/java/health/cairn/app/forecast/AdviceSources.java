package health.cairn.app.forecast;

import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.library.Library;
import health.cairn.content.Sources;
import health.cairn.core.evidence.Source;
import health.cairn.core.evidence.SourceId;
import health.cairn.core.protocol.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the limits of an advice come from, and what its population was fitted to. */
@Component
record AdviceSources(Library library) {
  /**
   * @param limits what the decisions rest on
   * @param protocol whose limits they are
   * @param condition names the published evidence
   * @param studies how many of them there are
   */
  record Cited(List<Limits> limits, String protocol, String condition, int studies) {}

  /**
   * Limits of one kind.
   *
   * @param key of their name
   */
  record Limits(String key, String mark, List<Paper> papers, String note) {}

  /**
   * A source.
   *
   * @param address empty where none is known
   */
  record Paper(String citation, Optional<String> address) {}

  Cited of(Seen seen) {
    var protocol = seen.protocol();
    return new Cited(
        limits(protocol),
        protocol.id().value(),
        protocol.condition().id(),
        library.studies(protocol.condition()).size());
  }

  private List<Limits> limits(Protocol protocol) {
    return List.of(
        limits("checkpoints", protocol.decisions().checkpoints()),
        limits("thresholds", protocol.decisions().thresholds()),
        limits("booster", protocol.maintenance().booster()));
  }

  private Limits limits(String key, health.cairn.core.evidence.Cited<?> cited) {
    return new Limits(
        key,
        cited.mark().word(),
        cited.sources().stream().flatMap(this::paper).toList(),
        cited.note().orElse(""));
  }

  private Stream<Paper> paper(SourceId id) {
    return Sources.find(id).map(AdviceSources::paper).stream();
  }

  private static Paper paper(Source source) {
    return new Paper(
        source.citation(),
        source.addresses().stream()
            .filter(it -> !it.weak())
            .map(Source.Address::at)
            .filter(it -> it.startsWith("https://"))
            .findFirst());
  }
}
