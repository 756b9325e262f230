const numbers = new Intl.NumberFormat("en-IN")

/** A count as it is shown: "10,000+" where it is at least so many. */
export const countText = (count: number, atLeast: boolean): string =>
  `${numbers.format(count)}${atLeast ? "+" : ""}`

/** The same as it is said aloud. */
export const spokenCount = (count: number, atLeast: boolean): string =>
  `${atLeast ? "at least " : ""}${numbers.format(count)}`
