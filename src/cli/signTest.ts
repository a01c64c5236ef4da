/**
 * The two-sided sign test: how likely a split at least as lopsided as `better` to `worse` would be if
 * each were as likely as the other. Exact, by the binomial distribution; 1 where there is no split.
 */
export const signTest = (better: number, worse: number): number => {
  const trials = better + worse
  const fewer = Math.min(better, worse)
  // log C(trials, k) is carried on from k to k + 1, so that no factorial is ever formed.
  let logChoose = 0
  let tail = 0
  for (let k = 0; k <= fewer; k += 1) {
    tail += Math.exp(logChoose - trials * Math.LN2)
    logChoose += Math.log(trials - k) - Math.log(k + 1)
  }
  return Math.min(1, 2 * tail)
}
