package health.cairn.content;

import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.util.List;

/** Reads one protocol file. */
record ProtocolReader(Citing citing) {
  static final String KIND = "protocol/1";

  Protocol read(Place root) {
    root.kind(KIND)
        .knowing(
            "id",
            "version",
            "title",
            "condition",
            "summary",
            "series",
            "dose",
            "measures",
            "decisions",
            "maintenance",
            "monitoring");
    var series = new SeriesReader(citing).read(root.required("series"));
    return new Protocol(
        ProtocolId.of(root.required("id").id()),
        root.required("version").text(),
        root.required("title").text(),
        root.required("condition").word(List.of(Condition.values()), Condition::id),
        root.required("summary").text(),
        series,
        new DoseReader(citing).read(root.required("dose")),
        new MeasuresReader(citing).read(root.required("measures")),
        new DecisionsReader(citing).read(root.required("decisions"), series.planned()),
        new MaintenanceReader(citing).read(root.required("maintenance")),
        citing.known().monitoring(root.required("monitoring")));
  }
}
