package health.cairn.content;

import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Mark;
import health.cairn.core.instrument.Band;
import health.cairn.core.instrument.MissingRule;
import health.cairn.core.instrument.Part;
import health.cairn.core.instrument.Scale.Direction;
import health.cairn.core.instrument.Scoring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads how an instrument is scored: its way of scoring, its parts and its rule about blanks. */
record ScoringReader(Citations citations) {
  private static final int MOST_ITEMS = 200;

  Scoring scoring(Place place) {
    return ScoringReader.<Scoring>kind(
        place,
        new Scoring.Sum(),
        Map.of(
            "sum", it -> bare(it, new Scoring.Sum()),
            "single", it -> bare(it, new Scoring.Single()),
            "total-only", it -> bare(it, new Scoring.TotalOnly()),
            "screener-triage", it -> bare(it, new Scoring.ScreenerTriage()),
            "max-of-domains", this::maxOfDomains,
            "mean", this::mean,
            "domain-profile", this::domainProfile));
  }

  MissingRule missing(Place place) {
    return ScoringReader.<MissingRule>kind(
        place,
        new MissingRule.NoneAllowed(Citation.of(Mark.PROPOSED)),
        Map.of(
            "none-allowed",
            it -> new MissingRule.NoneAllowed(cited(it)),
            "any-of-domain",
            it -> new MissingRule.AnyOfDomain(cited(it)),
            "enough-for-mean",
            it -> new MissingRule.EnoughForMean(cited(it)),
            "prorate",
            this::prorate,
            "prorate-within",
            this::prorateWithin));
  }

  Part part(Place place) {
    Citations.knowing(place, "id", "title", "items", "by", "leastAnswered", "factor");
    var items = items(place.required("items"));
    return new Part(
        place.required("id").text(),
        place.required("title").text(),
        items,
        place.required("by").word(List.of(Part.By.values()), ScoringReader::word),
        place.required("leastAnswered").integer(1, Math.max(1, items.size())),
        place.required("factor").number(0.001, 1000),
        citations.of(place));
  }

  List<Band> bands(Place place) {
    Citations.knowing(place, "list");
    var by = citations.of(place);
    return place
        .required("list")
        .list(
            band -> {
              band.knowing("id", "title", "from", "to");
              return new Band(
                  band.required("id").text(),
                  band.required("title").text(),
                  band.required("from").number(),
                  band.required("to").number(),
                  by);
            });
  }

  static List<Integer> items(Place place) {
    return place.list(item -> item.integer(1, MOST_ITEMS));
  }

  static Direction worse(Place place) {
    return place.word(List.of("higher", "lower")).equals("higher")
        ? Direction.HIGHER_IS_WORSE
        : Direction.HIGHER_IS_BETTER;
  }

  private static String word(Part.By by) {
    return by == Part.By.SUM ? "sum" : "mean";
  }

  /** Reads what the key "kind" names; the stand-in when it names nothing. */
  private static <T> T kind(
      Place place, T standIn, Map<String, Function<Place, ? extends T>> kinds) {
    var kind = place.required("kind");
    var word = kind.word(kinds.keySet().stream().sorted().toList());
    return kind.isFine()
        ? Optional.ofNullable(kinds.get(word)).<T>map(it -> it.apply(place)).orElse(standIn)
        : standIn;
  }

  private static Scoring bare(Place place, Scoring scoring) {
    place.knowing("kind");
    return scoring;
  }

  private Citation cited(Place place) {
    Citations.knowing(place, "kind");
    return citations.of(place);
  }

  private Scoring maxOfDomains(Place place) {
    place.knowing("kind", "domains");
    return new Scoring.MaxOfDomains(
        place
            .required("domains")
            .list(
                domain -> {
                  domain.knowing("id", "title", "items");
                  return domain(domain);
                }));
  }

  private Scoring mean(Place place) {
    place.knowing("kind", "items", "leastAnswered");
    var items = items(place.required("items"));
    return new Scoring.Mean(
        items, place.required("leastAnswered").integer(1, Math.max(1, items.size())));
  }

  private Scoring domainProfile(Place place) {
    place.knowing("kind", "domains");
    return new Scoring.DomainProfile(
        place.required("domains").list(this::profileDomain), List.of());
  }

  private Scoring.ProfileDomain profileDomain(Place place) {
    place.knowing("id", "title", "items", "worse", "loinc", "bands");
    return new Scoring.ProfileDomain(
        domain(place),
        worse(place.required("worse")),
        place.optional("loinc").map(InstrumentReader::loinc),
        bands(place.required("bands")));
  }

  private static Scoring.Domain domain(Place place) {
    return new Scoring.Domain(
        place.required("id").text(),
        place.required("title").text(),
        items(place.required("items")));
  }

  private MissingRule prorate(Place place) {
    Citations.knowing(place, "kind", "atMost", "never");
    return new MissingRule.Prorate(
        place.required("atMost").integer(1, MOST_ITEMS),
        place.optional("never").flatMap(never -> citations.value(never, ScoringReader::items)),
        citations.of(place));
  }

  private MissingRule prorateWithin(Place place) {
    Citations.knowing(place, "kind", "parts", "atMostEach", "atMost");
    return new MissingRule.ProrateWithin(
        place.required("parts").list(Place::text),
        place.required("atMostEach").integer(1, MOST_ITEMS),
        place.required("atMost").integer(1, MOST_ITEMS),
        citations.of(place));
  }
}
