package health.cairn.app.library;

import health.cairn.content.Instruments;
import health.cairn.content.Populations;
import health.cairn.content.Protocols;
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
import org.springframework.stereotype.Component;

/** The content in force. Each file is read once, when it is first asked for. */
@Component
public class Library {
  private final Map<InstrumentId, Optional<Instrument>> instruments = new ConcurrentHashMap<>();
  private final Map<ProtocolId, Optional<Protocol>> protocols = new ConcurrentHashMap<>();
  private final Map<Condition, Population> populations = new ConcurrentHashMap<>();

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

  public Optional<Protocol> protocol(ProtocolId id) {
    return protocols.computeIfAbsent(id, Protocols::find);
  }

  /** The protocols for a condition; the first is the usual one. */
  public List<Protocol> protocols(Condition condition) {
    return Protocols.ids(condition).stream().map(this::protocol).flatMap(Optional::stream).toList();
  }

  public Population population(Condition condition) {
    return populations.computeIfAbsent(condition, Populations::of);
  }
}
