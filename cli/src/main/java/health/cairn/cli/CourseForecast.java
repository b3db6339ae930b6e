package health.cairn.cli;

import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.report.CourseChart;
import java.util.List;

/**
 * What is told of one course.
 *
 * @param file where it was read from
 * @param remarks what the reader of the file must know about how it was read
 */
record CourseForecast(
    String file,
    ProtocolId protocol,
    String protocolTitle,
    CourseChart chart,
    List<String> remarks) {}
