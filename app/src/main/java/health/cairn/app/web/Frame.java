package health.cairn.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of a page shows to the one who asked; worked out only where a frame is drawn. */
@ControllerAdvice
public class Frame {
  private final List<NavEntry> entries;
  private final List<FramePart> parts;
  private final Admission admission;

  Frame(ObjectProvider<NavEntry> entries, ObjectProvider<FramePart> parts, Admission admission) {
    this.entries = entries.stream().toList();
    this.parts = parts.stream().toList();
    this.admission = admission;
  }

  @ModelAttribute("frame")
  Frame ofPage() {
    return this;
  }

  public List<Shown> entries() {
    return ofReader()
        .map(entry -> new Shown(entry.key(), entry.href(), entry.count().getAsInt()))
        .toList();
  }

  /** Where somebody starts. */
  public Optional<String> first() {
    return ofReader().map(NavEntry::href).findFirst();
  }

  /** The fragments of a place, in their order. */
  public List<FramePart> parts(String place) {
    return parts.stream()
        .filter(part -> part.place().word().equals(place))
        .sorted(Comparator.comparingInt(FramePart::order).thenComparing(FramePart::template))
        .toList();
  }

  private Stream<NavEntry> ofReader() {
    return entries.stream()
        .filter(entry -> admission.mayOpen(entry.href()))
        .sorted(Comparator.comparingInt(NavEntry::order).thenComparing(NavEntry::key));
  }

  /** An entry as the template needs it. */
  public record Shown(String key, String href, int waiting) {}
}
