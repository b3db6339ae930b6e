package health.cairn.cli;

import health.cairn.content.Remark;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.report.CourseChart;
import health.cairn.core.report.ForecastAnswers;
import java.util.List;

/**
 * What is told of one course.
 *
 * @param file where it was read from
 * @param answers what is said of it, in sentences without words
 * @param flags answers that need a person
 * @param remarks what the reader of the file must know about how it was read
 */
record CourseForecast(
    String file,
    ProtocolId protocol,
    String protocolTitle,
    CourseChart chart,
    ForecastAnswers answers,
    List<Flagged> flags,
    List<Remark> remarks) {

  /** An answer that needs a person, and the day it was given. */
  record Flagged(InstrumentId instrument, String rule, double day, String says) {}
}
