/** The bounds between which a value lies with 95 % confidence, in the unit of that value. */
export type Interval = { low: number; high: number };

/** The standard normal quantile at 0.975: what a two-sided 95 % interval reaches to. */
export const NORMAL_QUANTILE_975 = 1.959963984540054;
