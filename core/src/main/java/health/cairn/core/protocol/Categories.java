package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.util.Optional;

/**
 * From which share of improvement on the primary instrument a patient is called improved, partly
 * responding or responding. Remission is the instrument's own cut-off.
 */
public record Categories(
    Cited<Double> improvement, Optional<Cited<Double>> partialResponse, Cited<Double> response) {}
