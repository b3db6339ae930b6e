package health.cairn.core.protocol;

/**
 * The limits that the forecast's advice compares with; chances and shares from 0 to 1.
 *
 * @param raiseBelow raise the dose only if the chance of response after the series is below this
 * @param raiseGain and if the next dose adds at least this share to it, 0 to 1
 * @param futilityAfter3 discuss alternatives after three infusions if the best chance is below this
 * @param futilityAfter4 the same chance after four, 0 to 1
 * @param earlyInResponse finish early if the chance of being in response is at least this
 * @param earlyLossDays and response is not likely to be lost within so many days
 * @param extendGain extend the series if two more infusions add at least this much
 * @param stopBelow stop after the series if the chance of response is below this, else review
 * @param improvementSafeguard no futility while any score was better than baseline by this share
 */
public record DecisionThresholds(
    double raiseBelow,
    double raiseGain,
    double futilityAfter3,
    double futilityAfter4,
    double earlyInResponse,
    int earlyLossDays,
    double extendGain,
    double stopBelow,
    double improvementSafeguard) {}
