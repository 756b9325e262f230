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
  /** The same for whole words, where beginnings, abbreviations, slips and initials count in part. */
  readonly near: number
  /** How much of the candidate's title was asked, counted that way. */
  readonly asked: number
  /** How much of what was asked the candidate has or its description tells. */
  readonly told: number
  /** Three letters at a time in common, of both; what few candidates have counts more. */
  readonly letters: number
  /** Letters asked for that the candidate has, weighed the same way. */
  readonly lettersCovered: number
  /** Letters of the candidate's title that were asked for. */
  readonly lettersAsked: number
  /** The first word asked, in most titles the brand, is there. */
  readonly first: number
  /** The candidate's brand is named in what was asked. */
  readonly brandNamed: number
  /** Another brand is named. */
  readonly brandOther: number
  /** How much of what both titles have stands in the candidate's before "for" or "with": what it is, not what it fits. */
  readonly outright: number
  readonly codes: number
  /** A code in common, letter by letter. */
  readonly sameCode: number
  /** Both have codes and none is common. */
  readonly otherCodes: number
  readonly numbersMissing: number
  /** Versions, volumes, years in the candidate's title that weren't asked for; not what it runs on, nor catalog numbers. */
  readonly versionsMore: number
  /** Both say how much of the same, and not the same amount. */
  readonly otherAmount: number
  /** Both name a color, or a system, and not the same. */
  readonly otherChoice: number
  /** The candidate is an upgrade, a refill, a used one, which wasn't asked for. */
  readonly otherSale: number
  /** Asked for as such, and the candidate isn't. */
  readonly saleMissing: number
  /** Both name an edition ("deluxe", "standard"), and not the same. */
  readonly otherEdition: number
  /** How much of the editions asked for the candidate doesn't name. */
  readonly editionMissing: number
  /** How much of the editions it names wasn't asked for. */
  readonly editionMore: number
  readonly price: number
  readonly model: number
  readonly described: number
  readonly titleDescribed: number
  readonly brand: number
}
