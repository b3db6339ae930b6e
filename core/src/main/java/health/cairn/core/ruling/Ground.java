package health.cairn.core.ruling;

import java.util.Locale;

/** Why an act is refused or asked about. The figures of each stand in the order given here. */
public enum Ground {
  /** What must be there is not. */
  MISSING,
  /** None of what can be chosen was. */
  NOT_OFFERED,
  /** Words that must be there are not. */
  NO_WORDS,
  /** Letters there are, letters that are kept. */
  TOO_LONG,
  /** A number, the least and the most it may be, their unit. */
  OUT_OF_RANGE,
  /** A number that must be whole. */
  NOT_WHOLE,
  /** A moment still to come. */
  FUTURE,
  /** A moment, and the earliest that is taken. */
  LONG_AGO,
  /** A dose and the hard maximum of the protocol, in mg/kg for a whole infusion. */
  DOSE_ABOVE_HARD_LIMIT,
  /** A dose and the soft maximum of the protocol, in mg/kg for a whole infusion. */
  DOSE_NEEDS_PHYSICIAN,
  /** A dose and the dose ordered, in mg/kg for a whole infusion, and how many times that is far. */
  DOSE_FAR_ABOVE_ORDER,
  /** A dose and the dose ordered, the weight in kg, the mg that either makes for it, the times. */
  DOSE_FAR_ABOVE_ORDER_MG,
  /** A dose and the soft maximum of the protocol, in mg/kg for an infusion of that length. */
  DOSE_ABOVE_SOFT_LIMIT,
  /** A volume in mL, a concentration in mg/mL, the mg that these make, the mg charted. */
  VOLUME,
  /** The same; the last figure is the mg that dose and weight make. */
  VOLUME_BY_WEIGHT,
  /** Nothing was given, and nobody says why. */
  NOTHING_WITHOUT_REASON,
  /** It ended early, and all that was ordered was given. */
  STOPPED_YET_WHOLE,
  /** When an infusion began, and the moment of the planned one that it is said to be. */
  PLACE_OF_ANOTHER_DAY,
  /** A placebo has no dose of a drug. */
  PLACEBO_WITH_DOSE,
  /** An amount in mg, the dose, the weight in kg, the mg that these make, the amount in mg/kg. */
  AMOUNT,
  /** The same; the last figure is the weight in kg once it is read as pounds. */
  AMOUNT_POUNDS,
  /** A weight and the one before it, in kg. */
  WEIGHT,
  /** The same, and what the weight is in kg once it is read as pounds. */
  WEIGHT_POUNDS,
  /** The moment of an infusion that is on record and near. */
  INFUSION_ON_RECORD,
  /** The title of an instrument, and the moment of its score that is on record. */
  SCORE_ON_RECORD,
  /** A moment, the moment of the infusion before it, and the least hours between the two. */
  TOO_SOON,
  /** The number of an item, and the lowest and highest answer it takes. */
  ANSWER_NOT_OFFERED,
  /** No item of the instrument was answered. */
  NOTHING_ANSWERED,
  /** The number of an item that was left blank. */
  BLANK,
  /** A consent is withdrawn before it was signed. */
  BEFORE_SIGNED,
  /** No safety flag is named. */
  NO_FLAG,
  /** The next contact does not follow this one. */
  NEXT_NOT_AFTER,
  /** The next contact is too far away to be one. */
  NEXT_TOO_FAR,
  /** Another decision than to treat says why. */
  WHY,
  /** A decision makes a plan that nobody has looked at. */
  PLAN_NOT_SEEN,
  /** A decision that plans infusions plans none. */
  NOTHING_PLANNED,
  /** A longer series has no more infusions to come than before: how many. */
  NOT_EXTENDED,
  /** The highest dose of a plan that raises it, and the dose in use, in mg/kg. */
  NOT_RAISED,
  /** Since when a decision stands against a plan. */
  DECIDED_OTHERWISE,
  /** The criteria do not say that the patient may be treated. */
  NOT_ELIGIBLE,
  /** A check that stands against treating and that nobody may override. */
  TREATMENT_BARRED,
  /** A check that stands against treating and that others may override. */
  TREATMENT_OTHERS,
  /** Treating in spite of what stands against it says why. */
  TREATMENT_WHY;

  /** In message keys and for programs: {@code out-of-range}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ground of a word that is known to be one. */
  public static Ground of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
