package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.util.Optional;

/**
 * From which share of improvement on the primary instrument a patient is called improved, partly
 * responding or responding. Remission is the instrument's own cut-off.
 *
 * @param improvement share of the baseline that is gone, 0 to 1
 * @param partialResponse the same, 0 to 1, not below improvement; empty where the protocol has none
 * @param response the same, 0 to 1, not below partial response
 */
public record Categories(
    Cited<Double> improvement, Optional<Cited<Double>> partialResponse, Cited<Double> response) {}
