package health.cairn.core.course;

import health.cairn.core.quantity.MgPerKg;
import java.time.Instant;

/**
 * An infusion that is planned and not yet given.
 *
 * @param minutes from its start to its end, 1 to 1440
 */
public record PlannedInfusion(Instant at, MgPerKg dose, double minutes) {}
