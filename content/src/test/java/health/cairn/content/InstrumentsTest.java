package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import health.cairn.core.evidence.Citation;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Item;
import health.cairn.core.instrument.Licence;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.instrument.Scoring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentsTest {
  private static final Path FILES = Path.of("src/main/resources/health/cairn/content/instruments");
  private static final Path SCHEMAS = Path.of("src/main/resources/health/cairn/content/schema");

  static List<Instrument> shipped() {
    return Instruments.ids().stream().map(id -> Instruments.find(id).orElseThrow()).toList();
  }

  static Instrument find(String id) {
    return Instruments.find(InstrumentId.of(id)).orElseThrow();
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String idOf(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }

  @Nested
  class ShippedFiles {
    @Test
    void areTheIndex() {
      var ids = filesIn(FILES).stream().map(InstrumentsTest::idOf).toList();
      var listed = Instruments.ids().stream().map(InstrumentId::value).toList();
      assertThat(ids).containsExactlyInAnyOrderElementsOf(with(listed, "index"));
    }

    private List<String> with(List<String> words, String word) {
      var all = new ArrayList<>(words);
      all.add(word);
      return all;
    }

    @Test
    void areNamedAfterTheirInstrument() {
      Instruments.ids().forEach(id -> assertThat(find(id.value()).id()).isEqualTo(id));
    }

    @Test
    void keepTheirSchemas() throws IOException {
      assertThat(faults("instrument.json", FILES, "index")).isEmpty();
      assertThat(faults("instrument-text.json", FILES.resolve("text/en"), "")).isEmpty();
      assertThat(faults("instrument-index.json", FILES.resolve("index.json"))).isEmpty();
    }

    @Test
    void aSchemaRefusesWhatTheReaderRefuses() {
      var text = file("phq-9").replace("\"rater\": \"self\"", "\"rater\": \"nurse\", \"more\": 1");
      assertThat(schema("instrument.json").validate(text, InputFormat.JSON)).hasSize(2);
      assertThat(read(text).problems()).hasSize(2);
    }

    private List<String> faults(String schema, Path folder, String except) {
      return filesIn(folder).stream()
          .filter(file -> !idOf(file).equals(except))
          .flatMap(file -> faults(schema, file).stream())
          .toList();
    }

    private List<String> faults(String schema, Path file) {
      return schema(schema).validate(content(file), InputFormat.JSON).stream()
          .map(error -> file + ": " + error)
          .toList();
    }

    private com.networknt.schema.Schema schema(String name) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(content(SCHEMAS.resolve(name)), InputFormat.JSON);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String id) {
    return content(FILES.resolve(id + ".json"));
  }

  private static Read<Instrument> read(String text) {
    return Instruments.read(Document.of("own.json", text));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyDefinitionAgreesWithItself(Instrument instrument) {
    assertThat(instrument.problems()).isEmpty();
  }

  @Test
  void everySourceIsRegistered() {
    for (var instrument : shipped()) {
      for (var citation : InstrumentCitations.of(instrument)) {
        assertThat(citation.sources()).as(instrument.title()).allMatch(Sources::knows);
      }
    }
  }

  @Test
  void aSourceThatIsNotRegisteredIsReported() {
    assertThat(read(file("lsas").replace("\"sources\": []", "\"sources\": [\"X99\"]")).problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.message()).contains("X99"));
  }

  @Test
  void aTextIsShippedExactlyWhereTheLicenceAllows() {
    for (var instrument : shipped()) {
      assertThat(Instruments.text(instrument.id(), "en").isPresent())
          .as(instrument.title())
          .isEqualTo(instrument.licence().text() == Licence.Text.SHIPPED);
    }
  }

  @Test
  void everyShippedTextFits() {
    for (var id : Instruments.ids()) {
      var worded = Instruments.find(id, "en").orElseThrow();
      for (var item : worded.items()) {
        var numbered = worded.prompt(item).equals("Item " + item.number());
        assertThat(numbered).isEqualTo(worded.licence().text() != Licence.Text.SHIPPED);
      }
    }
  }

  @Test
  void theNoticeCarriesEveryAttribution() {
    var notice = content(Path.of("../NOTICE")).replaceAll("\\s+", " ");
    for (var id : Instruments.ids()) {
      Instruments.text(id, "en").ifPresent(text -> assertThat(notice).contains(text.attribution()));
    }
  }

  @Test
  void aLanguageThatIsNotShippedHasNoText() {
    assertThat(Instruments.text(InstrumentId.of("phq-9"), "tlh")).isEmpty();
    assertThat(Instruments.text(InstrumentId.of("phq-9"), "../en")).isEmpty();
    assertThat(Instruments.find(InstrumentId.of("phq-9"), "tlh").orElseThrow().text()).isEmpty();
  }

  /** Random answers, some blank, written as words and read back; totals stay on the scale. */
  @ParameterizedTest
  @MethodSource("shipped")
  void answersSurviveTheirWordsAndTotalsStayOnTheScale(Instrument instrument) {
    var random = new SplittableRandom(20261102);
    for (int round = 0; round < 200 && !instrument.items().isEmpty(); round++) {
      var words =
          instrument.items().stream()
              .map(item -> random.nextInt(12) == 0 ? "" : anyAnswer(item, random))
              .toList();
      var answers = instrument.readAnswers(words).orThrow();
      var again =
          answers.values().stream()
              .map(it -> it.isPresent() ? String.valueOf(it.getAsInt()) : "")
              .toList();
      assertThat(again).isEqualTo(words);
      var scale = instrument.scale();
      instrument
          .score(answers)
          .scoreIfAny()
          .ifPresent(it -> assertThat(it.total()).isBetween(scale.lowest(), scale.highest()));
    }
  }

  private static String anyAnswer(Item item, SplittableRandom random) {
    return String.valueOf(random.nextInt(item.lowest(), item.highest() + 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phq-9     | 1,2,1,2,1,1,0,0,1                       | 9  | mild              | phq-9-item-9
          phq-9     | 3,3,_,3,3,3,3,3,0                       | 24 | severe            |
          phq-9     | 2,2,2,2,2,2,_,_,2                       | 18 | moderately severe | phq-9-item-9
          phq-9     | 2,2,2,2,_,_,_,2,0                       |    |                   |
          phq-9     | 2,2,2,2,2,2,2,2,_                       |    |                   |
          gad-7     | 2,1,2,1,0,1,0                           | 7  | mild              |
          gad-7     | 3,3,3,3,3,_,_                           | 21 | severe            |
          gad-7     | 3,3,3,3,_,_,_                           |    |                   |
          qids-sr16 | 0,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0         | 3  | none              |
          qids-sr16 | 3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3         | 27 | very severe       | qids-item-12
          pcl-5     | 2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2 | 40 |                   |
          pcl-5     | 2,0,0,0,0,2,0,2,0,0,0,0,0,0,2,2,0,0,0,0 | 10 |                   |
          ham-d17   | 4,4,4,2,2,2,4,4,4,4,4,2,2,2,4,2,2       | 52 | very severe       | ham-d-item-3
          ham-d17   | 1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,3,0       | 1  | none              |
          madrs     | 4,4,3,3,2,3,3,4,3,2                     | 31 | moderate          | madrs-item-10
          madrs     | 4,4,3,3,2,3,3,4,3,1                     | 30 | moderate          |
          y-bocs    | 3,3,3,2,3,3,3,3,2,3                     | 28 | severe            |
          audit-c   | 4,0,0                                   | 4  |                   |
          who-5     | 2,3,2,3,2                               | 12 | low               |
          who-5     | 3,3,2,3,2                               | 13 | not low           |
          aldrete   | 2,2,1,2,2                               | 9  |                   |
          moaa-s    | 5                                       | 5  |                   |
          nrs-11    | 7                                       | 7  | severe            |
          peg       | 7,6,5                                   | 6  |                   |
          peg       | 7,6,_                                   |    |                   |
          bpi-sf    | 8,2,5,5,4,4,4,4,_,_,_                   | 5  |                   |
          cadss-6   | 1,0,2,0,0,4                             | 7  |                   |
          phq-9-item-9 | 1                                    | 1  |                   | phq-9-item-9
          si-item   | 1                                       | 1  |                   |
          si-item   | 2                                       | 2  |                   | si-item
          """)
  void scores(String id, String answers, Double total, String severity, String flag) {
    var outcome = score(id, answers);
    assertThat(outcome.scoreIfAny().map(it -> it.total()).orElse(null)).isEqualTo(total);
    assertThat(outcome.scoreIfAny().flatMap(it -> it.severity()).map(it -> it.title()).orElse(null))
        .isEqualTo(severity);
    assertThat(outcome.safetyFlags().stream().map(it -> it.rule()).findFirst().orElse(null))
        .isEqualTo(flag);
  }

  private static ScoreOutcome score(String id, String answers) {
    var instrument = find(id);
    return instrument.score(instrument.readAnswers(List.of(answers.split(",", -1))).orThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pcl-5   | 2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2 | provisional-dsm-5         | YES
          pcl-5   | 2,0,0,0,0,2,0,2,0,0,0,0,0,0,2,2,0,0,0,0 | provisional-dsm-5         | NO
          audit-c | 4,0,0                                   | item-1-only               | YES
          audit-c | 4,0,1                                   | item-1-only               | NO
          audit-c | 0,0,0                                   | item-1-only               | NO
          who-5   | 5,5,5,5,1                               | low-item                  | YES
          who-5   | 5,5,5,5,2                               | low-item                  | NO
          phq-9   | 2,0,2,2,2,0,0,0,1                       | major-depressive-syndrome | YES
          phq-9   | 0,0,2,2,2,2,2,0,0                       | major-depressive-syndrome | NO
          phq-9   | 2,0,2,0,0,0,0,0,0                       | other-depressive-syndrome | YES
          """)
  void patterns(String id, String answers, String pattern, String met) {
    var finding = score(id, answers).scoreIfAny().orElseThrow().finding(pattern).orElseThrow();
    assertThat(finding.met().name()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n,n,n,n,n,n,n | NONE     | false |
          y,n,n,n,n,n,n | LOW      | false | c-ssrs-low
          y,y,n,n,n,n,_ | LOW      | false | c-ssrs-low
          _,y,y,n,n,n,_ | MODERATE | true  | c-ssrs-moderate
          n,y,n,y,n,n,_ | HIGH     | false | c-ssrs-high
          n,y,n,y,_,n,_ | HIGH     | true  | c-ssrs-high
          n,y,y,_,n,n,_ | MODERATE | true  | c-ssrs-moderate
          n,n,n,n,n,y,_ | HIGH     | true  | c-ssrs-high
          n,n,n,n,n,y,n | MODERATE | false | c-ssrs-moderate
          _,n,n,n,n,n,_ | UNKNOWN  | true  |
          """)
  void triage(String answers, String band, boolean incomplete, String flag) {
    var triage = ((ScoreOutcome.Triaged) score("c-ssrs", answers)).triage();
    assertThat(triage.band().name()).isEqualTo(band);
    assertThat(triage.complete()).isEqualTo(!incomplete);
    assertThat(triage.safetyFlags().stream().map(it -> it.rule()).findFirst().orElse(null))
        .isEqualTo(flag);
  }

  /** Forecasts rest on these. */
  @ParameterizedTest
  @CsvSource({
    "madrs,60,10,0.5",
    "ham-d17,52,7,0.5",
    "phq-9,27,4,0.5",
    "qids-sr16,27,5,0.5",
    "bdi-ii,63,13,0.5",
    "pcl-5,80,32,0.3",
    "caps-5,80,11,0.3",
    "y-bocs,40,12,0.35",
    "gad-7,21,4,0.5",
    "ham-a,56,7,0.5",
    "lsas,144,30,0.5",
    "nrs-11,10,3,0.3",
    "bss,38,1,0.5",
    "si-item,6,1,0.5",
    "phq-9-item-9,3,0,0.5"
  })
  void rangesAndRules(String id, double highest, double remission, double fall) {
    var instrument = find(id);
    assertThat(instrument.scale().lowest()).isZero();
    assertThat(instrument.scale().highest()).isEqualTo(highest);
    assertThat(instrument.interpretation().remission().orElseThrow().limit()).isEqualTo(remission);
    assertThat(instrument.interpretation().response().orElseThrow().fall()).isEqualTo(fall);
    assertThat(instrument.scoreOfTotal(highest).problems()).isEmpty();
    assertThat(instrument.scoreOfTotal(highest + 1).problems()).hasSize(1);
  }

  @Test
  void aCutMayDependOnSex() {
    var cuts = find("audit-c").interpretation().cuts();
    assertThat(cuts)
        .extracting(cut -> cut.sex().orElseThrow().id() + " " + cut.at())
        .containsExactly("male 4.0", "female 3.0");
  }

  @Test
  void cadssHoldsItsShortVersion() {
    var words = new ArrayList<String>();
    for (int item = 1; item <= 23; item++) {
      words.add(List.of(1, 2, 6, 7, 15, 22).contains(item) ? "4" : "0");
    }
    var score = score("cadss", String.join(",", words)).scoreIfAny().orElseThrow();
    assertThat(score.subscore("cadss-6").orElseThrow().value()).isEqualTo(24);
    assertThat(find("cadss-6").items())
        .extracting(Item::number)
        .containsExactly(1, 2, 6, 7, 15, 22);
  }

  @Test
  void promisSaysWhichTablesAreMissing() {
    var answers = "3,".repeat(28) + "6";
    var profile = ((ScoreOutcome.Profiled) score("promis-29", answers)).profile();
    assertThat(profile.domains()).hasSize(7).allSatisfy(it -> assertThat(it.raw()).isEqualTo(12));
    assertThat(profile.missingTables()).hasSize(7);
    assertThat(profile.others())
        .singleElement()
        .satisfies(it -> assertThat(it.value()).isEqualTo(6));
  }

  @Nested
  class AClinicsOwnFiles {
    @Test
    void giveALicensedTextItsPlace() {
      var items = new ArrayList<String>();
      for (int item = 1; item <= 10; item++) {
        items.add("{\"id\": \"q%d\", \"text\": \"Words %d\"}".formatted(item, item));
      }
      var text = Instruments.readText(Document.of("madrs.json", text("madrs", items))).orThrow();
      var worded = find("madrs").withText(text).orThrow();
      assertThat(worded.prompt(worded.items().get(9))).isEqualTo("Words 10");
    }

    @Test
    void withTooFewItemsAreRefused() {
      var text = text("madrs", List.of("{\"id\": \"q1\", \"text\": \"W\"}"));
      var read = Instruments.readText(Document.of("m.json", text));
      assertThat(read.problems()).hasSize(10).allMatch(it -> it.path().equals("items"));
      assertThat(read.problems()).noneMatch(it -> it.remedy().isEmpty());
    }

    @Test
    void ofAnInstrumentThatIsNotKnownAreRefused() {
      var text = text("madr", List.of("{\"id\": \"q1\", \"text\": \"W\"}"));
      assertThat(Instruments.readText(Document.of("m.json", text)).problems())
          .singleElement()
          .satisfies(it -> assertThat(it.remedy()).isEqualTo("Maybe you meant madrs."));
    }

    @ParameterizedTest
    @CsvSource({
      "promis-29, nonsense, has no domain nonsense",
      "promis-29, anxiety, must have a T-score for each raw sum from 4 to 20",
      "phq-9, anxiety, takes no T-score tables"
    })
    void withTablesThatDoNotFitAreRefused(String instrument, String domain, String problem) {
      var json =
          """
          {"cairn": "t-scores/1", "instrument": "%s", "source": "make-believe",
           "tables": [{"domain": "%s", "lowestRaw": 4, "tScores": [40, 50]}]}
          """
              .formatted(instrument, domain);
      assertThat(Instruments.readTables(Document.of("t.json", json)).problems())
          .singleElement()
          .satisfies(it -> assertThat(it.message()).contains(problem))
          .satisfies(it -> assertThat(it.remedy()).isNotEmpty());
    }

    private String text(String id, List<String> items) {
      return """
          {"cairn": "instrument-text/1", "instrument": "%s", "version": "1", "language": "en",
           "items": [%s], "source": "s", "licence": "l", "attribution": "a"}
          """
          .formatted(id, String.join(",", items));
    }

    @Test
    void giveTScores() {
      var values = new ArrayList<String>();
      for (int raw = 4; raw <= 20; raw++) {
        values.add(String.valueOf(36 + 2 * raw));
      }
      var json =
          """
          {"cairn": "t-scores/1", "instrument": "promis-29", "source": "make-believe",
           "tables": [{"domain": "anxiety", "lowestRaw": 4, "tScores": [%s]}]}
          """
              .formatted(String.join(",", values));
      var tables = Instruments.readTables(Document.of("t.json", json)).orThrow();
      var promis = find("promis-29").withTables(tables).orThrow();
      var answers = promis.readAnswers(List.of(("3,".repeat(28) + "6").split(","))).orThrow();
      var anxiety =
          ((ScoreOutcome.Profiled) promis.score(answers)).profile().domain("anxiety").orElseThrow();
      assertThat(anxiety.tScore()).hasValue(60);
      assertThat(anxiety.severity().orElseThrow().id()).isEqualTo("moderate");
    }

    @Test
    void areReportedWithEveryProblemAndItsPlace() {
      var broken =
          file("phq-9")
              .replace("\"lowest\": 0, \"highest\": 27", "\"lowest\": 27, \"highest\": 0")
              .replace("\"44261-6\"", "\"total\"")
              .replace("\"sources\": [\"I08\"]", "\"sources\": []")
              .replace("\"kind\": \"sum\"", "\"kind\": \"some\"");
      assertThat(read(broken).problems())
          .extracting(Problem::path)
          .containsExactlyInAnyOrder("loinc.total", "scale", "scoring.kind", "missing");
    }

    @Test
    void mustAgreeWithThemselves() {
      var broken = file("phq-9").replace("\"value\": [9]", "\"value\": [19]");
      assertThat(read(broken).problems())
          .singleElement()
          .satisfies(it -> assertThat(it.message()).contains("item 19"));
    }

    @Test
    void mustNotGiveTwoLimitsForOneCut() {
      var broken =
          file("phq-9").replace("\"atOrAbove\": 10", "\"atOrAbove\": 10, \"atOrBelow\": 3");
      assertThat(read(broken).problems()).hasSize(1);
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @CsvSource({
      "phq-9,phq-9",
      "PHQ-9,phq-9",
      "phq9,phq-9",
      "phq,phq-9",
      "PHQ9_I9,phq-9-item-9",
      "qids,qids-sr16",
      "QIDSSR,qids-sr16",
      "HAMD17,ham-d17",
      "hamd,ham-d17",
      "ybocs,y-bocs",
      "cssrs,c-ssrs",
      "cadss,cadss",
      "cadss6,cadss-6",
      "BDI2,bdi-ii",
      "NRS,nrs-11",
      "SI_ITEM,si-item",
      "madrs,madrs",
      "who,who-5",
      "lsas,lsas"
    })
    void areReadAsPeopleTypeThem(String word, String id) {
      assertThat(Instruments.named(word).orThrow().id().value()).isEqualTo(id);
    }

    @Test
    void thatAreWrongBringTheNearest() {
      assertThat(Instruments.named("phg-9").problems())
          .singleElement()
          .asString()
          .contains("(phg-9) is not known.\nMaybe you meant phq-9.");
      assertThat(Instruments.named("zzzzzzzz").problems().get(0))
          .contains("Known are: phq-9, gad-7");
    }

    @ParameterizedTest
    @CsvSource({"c", "ham", "'  '", "../phq-9x", "p"})
    void thatAreAmbiguousOrEmptyFindNothing(String word) {
      assertThat(Instruments.id(word)).isEmpty();
    }

    @Test
    void ofUnknownInstrumentsFindNothing() {
      assertThat(Instruments.find(InstrumentId.of("index-x"))).isEmpty();
    }
  }

  @Test
  void aProfileHasNoTotal() {
    assertThat(find("promis-29").scoring()).isInstanceOf(Scoring.DomainProfile.class);
    assertThat(find("promis-29").scoreOfTotal(12).problems()).hasSize(1);
  }

  /** A total that no answers reach without a positive safety answer raises its flag. */
  @Nested
  class TotalsThatProveAnAnswer {
    static List<Instrument> withASafetyItem() {
      return shipped().stream()
          .filter(it -> !it.items().isEmpty())
          .filter(
              it -> it.interpretation().safety().stream().anyMatch(rule -> rule.item().isPresent()))
          .toList();
    }

    /** The highest total with every answer at its most and the safety item just not positive. */
    private static double highestWithout(Instrument instrument) {
      var rule = instrument.interpretation().safety().get(0);
      var answers =
          instrument.items().stream()
              .map(
                  item ->
                      item.number() == rule.item().orElseThrow()
                          ? OptionalInt.of(rule.atLeast() - 1)
                          : OptionalInt.of(item.highest()))
              .toList();
      var scored = instrument.score(instrument.answers(answers).orThrow());
      assertThat(scored.safetyFlags()).isEmpty();
      return scored.scoreIfAny().orElseThrow().total();
    }

    @ParameterizedTest
    @MethodSource("withASafetyItem")
    void areFlaggedAndNotOnePointLess(Instrument instrument) {
      double most = highestWithout(instrument);
      for (double total = 0; total <= instrument.scale().highest(); total++) {
        var score = instrument.scoreOfTotal(total).orThrow();
        if (total > most) {
          assertThat(score.safetyFlags()).as("%s %s", instrument.id(), total).hasSize(1);
          assertThat(score.safetyFlags().get(0).item()).isEmpty();
          assertThat(score.safetyFlags().get(0).value()).isEqualTo(total);
          assertThat(instrument.leavesSafetyOpen(score, Optional.empty())).isFalse();
        } else {
          assertThat(score.safetyFlags()).as("%s %s", instrument.id(), total).isEmpty();
          assertThat(instrument.leavesSafetyOpen(score, Optional.empty())).isTrue();
        }
      }
    }

    @ParameterizedTest
    @CsvSource({"phq-9, 25", "qids-sr16, 25", "madrs, 56", "ham-d17, 49"})
    void beginHere(String id, double least) {
      assertThat(highestWithout(find(id))).isEqualTo(least - 1);
    }

    @ParameterizedTest
    @CsvSource({"phq-9, 9", "madrs, 10", "qids-sr16, 12", "ham-d17, 3"})
    void orTheAnswersMustBeLookedAt(String id, int item) {
      var instrument = find(id);
      var zeros = new ArrayList<OptionalInt>();
      instrument.items().forEach(it -> zeros.add(OptionalInt.of(it.lowest())));
      var answers = instrument.answers(zeros).orThrow();
      var score = instrument.score(answers).scoreIfAny().orElseThrow();
      assertThat(instrument.leavesSafetyOpen(score, Optional.of(answers))).isFalse();
      zeros.set(item - 1, OptionalInt.empty());
      var blank = instrument.answers(zeros).orThrow();
      assertThat(instrument.leavesSafetyOpen(score, Optional.of(blank))).isTrue();
    }

    @Test
    void whereTheTotalIsTheAnswerNothingIsOpen() {
      for (var id : List.of("phq-9-item-9", "si-item", "bss")) {
        var score = find(id).scoreOfTotal(0).orThrow();
        assertThat(find(id).leavesSafetyOpen(score, Optional.empty())).as(id).isFalse();
      }
    }
  }

  /** What keeps answers from being kept does not hide the one that needs a person. */
  @Nested
  class AnswersThatCannotBeKept {
    private static List<OptionalInt> ticked(Integer... values) {
      return Stream.of(values)
          .map(it -> it < 0 ? OptionalInt.empty() : OptionalInt.of(it))
          .toList();
    }

    @Test
    void stillRaiseTheirFlags() {
      var phq9 = find("phq-9");
      assertThat(phq9.safetyFlags(ticked(2, 2, 2, -1, -1, -1, 2, 2, 2))).hasSize(1);
      assertThat(phq9.safetyFlags(ticked(7, 2, 2, 2, 2, 2, 2, 2, 1))).hasSize(1);
      assertThat(phq9.safetyFlags(ticked(2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1))).hasSize(1);
      assertThat(phq9.safetyFlags(ticked(7, 2, 2, 2, 2, 2, 2, 2, 0))).isEmpty();
      assertThat(phq9.safetyFlags(ticked(2, 2, 2, 2, 2, 2, 2, 2, 9))).isEmpty();
      assertThat(phq9.safetyFlagsInWords(List.of("x", "2", "", "2", "2", "2", "2", "2", "3")))
          .hasSize(1);
    }

    @Test
    void alsoThoseOfAScreen() {
      assertThat(find("c-ssrs").safetyFlags(ticked(1, 1, 5, 1)))
          .extracting(flag -> flag.rule())
          .containsExactly("c-ssrs-high");
    }
  }

  @Test
  void citationsAreFoundEverywhere() {
    List<Citation> found = InstrumentCitations.of(find("phq-9"));
    assertThat(found).hasSizeGreaterThan(14);
  }
}
