/**
 * The quantile at 0.975 of Student's t with a whole number of degrees of freedom (1 or more): what a two-sided 95 %
 * interval reaches to, in standard errors. Relative error below 1e-12; see the tests for the published table.
 */
export function studentQuantile975(degrees: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2);
}

/**
 * The share of t between −√ν tan θ and √ν tan θ. Source: Abramowitz and Stegun, Handbook of Mathematical Functions,
 * 26.7.3 and 26.7.4; a finite sum for whole ν, all of whose terms are positive.
 */
function shareWithin(theta: number, degrees: number): number {
  const [sine, cosine] = [Math.sin(theta), Math.cos(theta)];
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let series = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2;
    series += term;
  }
  return isOdd ? (2 / Math.PI) * (theta + sine * series) : sine * series;
}
