package health.cairn.app.library;

import health.cairn.app.library.Shelf.Version;
import health.cairn.content.Charting;
import health.cairn.content.EligibilityRules;
import health.cairn.content.Evidence;
import health.cairn.content.Instruments;
import health.cairn.content.Populations;
import health.cairn.content.Protocols;
import health.cairn.core.course.Course;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Rules;
import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.Study;
import health.cairn.core.forecast.Population;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.InstrumentText;
import health.cairn.core.protocol.ChartingLimits;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The content in force. Each file is read once, when it is first asked for. */
@Component
public class Library {
  private static final String ENGLISH = "en";

  private final Map<Worded, Optional<Instrument>> instruments = new ConcurrentHashMap<>();
  private final Map<Condition, Population> populations = new ConcurrentHashMap<>();
  private final Stacks<Protocol> protocols;
  private final OwnTexts texts;
  private final RulesInForce rules;
  private final Map<Condition, List<Study>> studies = new ConcurrentHashMap<>();

  @Autowired
  Library(Shelves<Protocol> protocols, Shelves<RuleFile> rules, Shelves<InstrumentText> texts) {
    this(protocols, rules, new OwnTexts(texts));
  }

  private Library(Stacks<Protocol> protocols, Stacks<RuleFile> rules, OwnTexts texts) {
    this.protocols = protocols;
    this.texts = texts;
    this.rules = new RulesInForce(rules);
  }

  /** The content as it ships, without a clinic's own versions. */
  public static Library shipped() {
    return new Library(
        new Stacks.OfShipped<>(new ProtocolStock()),
        new Stacks.OfShipped<>(new RuleStock()),
        new OwnTexts(new Stacks.OfShipped<>(new TextStock())));
  }

  /** An instrument with its words, where they may be shown. */
  public Optional<Instrument> instrument(InstrumentId id) {
    return instrument(id, ENGLISH);
  }

  /** The same in a language, or in another one where there are no words in that. */
  public Optional<Instrument> instrument(InstrumentId id, String language) {
    var own = texts.best(id, language);
    return own.isPresent() && own.get().language().equals(language)
        ? own.flatMap(it -> worded(id, it))
        : shipped(id, language)
            .filter(it -> it.text().isPresent())
            .or(() -> own.flatMap(it -> worded(id, it)))
            .or(() -> shipped(id, ENGLISH));
  }

  /** The same by the word in an address; empty where no instrument is called so. */
  public Optional<Instrument> instrument(String id, String language) {
    return Instruments.ids().stream()
        .filter(it -> it.value().equals(id))
        .findFirst()
        .flatMap(it -> instrument(it, language));
  }

  private Optional<Instrument> shipped(InstrumentId id, String language) {
    return instruments.computeIfAbsent(
        new Worded(id, language), it -> Instruments.find(it.id(), it.language()));
  }

  /** With a clinic's own words; without any where they are for another version of it. */
  private Optional<Instrument> worded(InstrumentId id, InstrumentText words) {
    return Instruments.find(id).map(it -> it.withText(words).as(fine -> fine, problems -> it));
  }

  private record Worded(InstrumentId id, String language) {}

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
    return protocols.of(id.value()).flatMap(Shelf::inForce).map(Version::content);
  }

  /** The protocol of a course: the version that it keeps, or else the one in force. */
  public Optional<Protocol> protocol(Course course) {
    return course
        .chosen()
        .flatMap(
            it -> protocols.of(it.protocol().value()).flatMap(all -> all.version(it.version())))
        .map(Version::content)
        .or(() -> course.protocol().flatMap(this::protocol));
  }

  /** Whether somebody of the clinic has signed the version that {@link #protocol} answers with. */
  public boolean isSigned(Course course) {
    return course
        .chosen()
        .flatMap(
            it -> protocols.of(it.protocol().value()).flatMap(all -> all.version(it.version())))
        .or(() -> course.protocol().flatMap(it -> protocols.of(it.value())).flatMap(Shelf::inForce))
        .filter(Version::isSigned)
        .isPresent();
  }

  /** The protocols offered for a condition as in force; the first is the usual one. */
  public List<Protocol> protocols(Condition condition) {
    var shipped = Protocols.ids(condition).stream().map(ProtocolId::value);
    return Stream.concat(shipped, protocols.added().keySet().stream())
        .distinct()
        .flatMap(id -> protocols.of(id).stream())
        .filter(it -> !it.isRetired())
        .flatMap(it -> it.inForce().stream())
        .map(Version::content)
        .filter(it -> it.condition() == condition)
        .toList();
  }

  /** When what is charted is looked at again. */
  public ChartingLimits charting() {
    return Charting.limits();
  }

  /** The questions of the evaluation. */
  public Intake intake() {
    return EligibilityRules.intake();
  }

  /** The criteria and required items in force. */
  public Rules rules() {
    return rules.rules();
  }

  /** By file of rules, the version in force. */
  public Map<String, String> ruleVersions() {
    return rules.versions();
  }

  /** The rules as they would be with a version of one file in force. */
  Rules rulesWith(RuleFile version) {
    return rules.with(version);
  }

  /** What was published about a condition. */
  public List<Study> studies(Condition condition) {
    return studies.computeIfAbsent(condition, Evidence::of);
  }

  public Population population(Condition condition) {
    return populations.computeIfAbsent(condition, Populations::of);
  }
}
