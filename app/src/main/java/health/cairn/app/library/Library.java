package health.cairn.app.library;

import health.cairn.content.EligibilityRules;
import health.cairn.content.Instruments;
import health.cairn.content.Populations;
import health.cairn.content.Protocols;
import health.cairn.core.course.Course;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Rules;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.Population;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The content in force. Each file is read once, when it is first asked for. */
@Component
public class Library {
  private final Map<InstrumentId, Optional<Instrument>> instruments = new ConcurrentHashMap<>();
  private final Function<ProtocolId, Optional<ProtocolShelf>> shelves;
  private final Rules rules = EligibilityRules.rules();
  private final Map<Condition, Population> populations = new ConcurrentHashMap<>();

  @Autowired
  Library(ProtocolShelves shelves) {
    this.shelves = shelves::of;
  }

  private Library(Function<ProtocolId, Optional<ProtocolShelf>> shelves) {
    this.shelves = shelves;
  }

  /** The content as it ships, without a clinic's own versions. */
  public static Library shipped() {
    return new Library(id -> Protocols.find(id).map(it -> ProtocolShelf.shipped(id, it)));
  }

  /** An instrument with its words, where they may be shown. */
  public Optional<Instrument> instrument(InstrumentId id) {
    return instruments.computeIfAbsent(id, it -> Instruments.find(it, "en"));
  }

  /** All instruments in the order of the index. */
  public List<Instrument> instruments() {
    return Instruments.ids().stream().map(this::instrument).flatMap(Optional::stream).toList();
  }

  /** The instrument's name; its id when the clinic no longer has it. */
  public String title(InstrumentId id) {
    return instrument(id).map(Instrument::title).orElse(id.value());
  }

  /** The version in force. */
  public Optional<Protocol> protocol(ProtocolId id) {
    return shelves.apply(id).map(it -> it.inForce().protocol());
  }

  /** The protocol of a course: the version that it keeps, or else the one in force. */
  public Optional<Protocol> protocol(Course course) {
    var version =
        course
            .chosen()
            .flatMap(it -> shelves.apply(it.protocol()).flatMap(all -> all.version(it.version())));
    return version
        .map(ProtocolShelf.Version::protocol)
        .or(() -> course.protocol().flatMap(this::protocol));
  }

  /** The protocols for a condition as in force; the first is the usual one. */
  public List<Protocol> protocols(Condition condition) {
    return Protocols.ids(condition).stream().map(this::protocol).flatMap(Optional::stream).toList();
  }

  /** The questions of the evaluation. */
  public Intake intake() {
    return EligibilityRules.intake();
  }

  /** The criteria and required items in force. */
  public Rules rules() {
    return rules;
  }

  public Population population(Condition condition) {
    return populations.computeIfAbsent(condition, Populations::of);
  }
}
