package health.cairn.content;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Any file that Cairn reads, by the kind that its key "cairn" names. */
public final class AnyFile {
  private static final Map<String, Function<Document, Read<String>>> READERS = readers();

  private AnyFile() {}

  private static Map<String, Function<Document, Read<String>>> readers() {
    var readers = new TreeMap<String, Function<Document, Read<String>>>();
    readers.put(
        InstrumentReader.KIND, file -> Instruments.read(file).map(it -> "instrument " + it.id()));
    readers.put(
        TextReader.TEXT,
        file -> Instruments.readText(file).map(it -> "text of instrument " + it.instrument()));
    readers.put(
        TextReader.TABLES, file -> Instruments.readTables(file).map(it -> "T-score tables"));
    readers.put(ProtocolReader.KIND, file -> Protocols.read(file).map(it -> "protocol " + it.id()));
    readers.put(
        MonitoringReader.KIND,
        file -> MonitoringPlans.read(file).map(it -> "monitoring plan " + it.id()));
    readers.put(Charting.KIND, file -> Charting.read(file).map(it -> "limits of charting"));
    readers.put(
        TreatmentGates.KIND,
        file ->
            TreatmentGates.read(file)
                .map(it -> "treatment, %d checks".formatted(it.rules().size())));
    readers.put(
        Populations.KIND,
        file -> Populations.read(file).map(it -> "population " + it.condition().id()));
    readers.put(
        PopulationCommon.KIND, file -> PopulationCommon.read(file).map(it -> "common population"));
    readers.put(EvidenceReader.KIND, file -> Evidence.read(file).map(it -> "evidence"));
    readers.put(
        Translation.KIND, file -> Translation.read(file).map(it -> "words, " + it.language()));
    readers.put(Sources.KIND, file -> Sources.read(file).map(it -> "sources"));
    readers.put(
        InstrumentIndex.KIND,
        file -> file.read(InstrumentIndex::read).map(it -> "index of instruments"));
    readers.put(
        Protocols.INDEX_KIND, file -> file.read(Protocols::index).map(it -> "index of protocols"));
    readers.put(
        IntakeReader.KIND,
        file ->
            EligibilityRules.readIntake(file)
                .map(it -> "intake, %d questions".formatted(it.questions().count())));
    readers.put(
        RuleReader.CRITERIA,
        file ->
            EligibilityRules.readCriteria(file)
                .map(it -> "%s, %d criteria".formatted(it.id(), it.items().size())));
    readers.put(
        RuleReader.REQUIRED,
        file ->
            EligibilityRules.readRequired(file)
                .map(it -> "%s, %d required items".formatted(it.id(), it.items().size())));
    return readers;
  }

  /**
   * What the file is, in words, or everything that is wrong with it.
   *
   * @param now the moment of asking: nothing in a course may have been given or assessed after it
   */
  public static Read<String> check(Document document, OffsetDateTime now) {
    if (document.kind().filter(CourseFiles.KIND::equals).isPresent()) {
      return CourseFiles.read(document, now).map(it -> "course, " + it.condition().id());
    }
    var reader = document.kind().map(READERS::get);
    return reader.isPresent() ? reader.get().apply(document) : document.read(AnyFile::unknown);
  }

  private static String unknown(Place root) {
    var remedy = "Add it, with what the file is: %s.".formatted(String.join(", ", kinds()));
    return root.required("cairn", remedy).word(kinds());
  }

  private static List<String> kinds() {
    var kinds = new ArrayList<>(READERS.keySet());
    kinds.add(CourseFiles.KIND);
    return kinds.stream().sorted().toList();
  }
}
