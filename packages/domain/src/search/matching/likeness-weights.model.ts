import type { Likeness } from "./likeness.model.ts"

/** How much each part of likeness says; found by regression over three public sets of matched products, by text alone and by all fields. */
export const likenessWeights: Readonly<Record<keyof Likeness, number>> = {
  covered: 0.6,
  near: 2.3,
  asked: 1.2,
  told: 4.7,
  letters: 0.5,
  lettersCovered: 2.4,
  lettersAsked: 2.4,
  first: 1.6,
  brandNamed: 1.4,
  brandOther: -0.8,
  outright: 1.3,
  codes: 2.8,
  sameCode: 2,
  otherCodes: -1.8,
  numbersMissing: -1.3,
  numbersMore: -0.7,
  otherAmount: -0.8,
  price: 2.4,
  model: 2.2,
  described: 2.7,
  titleDescribed: 0.7,
  brand: 2.1,
}
