/** The one language there is so far; another brings its own. */
const DATES = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Day and time as a reader of lists wants them. */
export function dateOf(ms: number): string {
  return DATES.format(ms)
}
