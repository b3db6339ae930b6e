package health.cairn.content;

import health.cairn.core.evidence.Citation;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Scoring;
import java.util.ArrayList;
import java.util.List;

/** Every citation in an instrument. */
final class InstrumentCitations {
  private InstrumentCitations() {}

  static List<Citation> of(Instrument instrument) {
    var all = new ArrayList<Citation>();
    all.add(instrument.about());
    all.add(instrument.licence().by());
    all.add(instrument.missing().by());
    instrument.parts().forEach(it -> all.add(it.citation()));
    var meaning = instrument.interpretation();
    meaning.bands().forEach(it -> all.add(it.by()));
    meaning.cuts().forEach(it -> all.add(it.by()));
    meaning.response().ifPresent(it -> all.add(it.by()));
    meaning.remission().ifPresent(it -> all.add(it.by()));
    meaning.changes().forEach(it -> all.add(it.by()));
    meaning.safety().forEach(it -> all.add(it.by()));
    meaning.patterns().forEach(it -> all.add(it.by()));
    if (instrument.scoring() instanceof Scoring.DomainProfile profile) {
      profile.domains().forEach(domain -> domain.bands().forEach(it -> all.add(it.by())));
    }
    return all;
  }
}
