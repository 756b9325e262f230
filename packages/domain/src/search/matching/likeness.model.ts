/** What is known of an item that is looked for; what isn't known is empty. */
export type Described = {
  readonly title: string
  readonly brand: string
  /** Model numbers, part numbers, barcodes, as they are written. */
  readonly codes: readonly string[]
  readonly description: string
  readonly priceMinor: number | null
}

/** An item that may be meant. `score` is the index's, comparable within one list only. */
export type Candidate = Described & { readonly score: number }

/** How two items are alike, each from 0 (not at all) to 1 (wholly). */
export type Likeness = {
  /** How much of what was asked, rare words counting more, the candidate has. */
  readonly covered: number
  /** Three letters at a time in common, of both; what few candidates have counts more. */
  readonly letters: number
  /** Letters asked for that the candidate has, weighed the same way. */
  readonly lettersCovered: number
  readonly codes: number
  /** Both have codes and none is common. */
  readonly otherCodes: number
  readonly numbersMissing: number
  readonly numbersMore: number
  readonly index: number
  readonly price: number
  readonly model: number
  readonly described: number
  readonly titleDescribed: number
  readonly brand: number
}
