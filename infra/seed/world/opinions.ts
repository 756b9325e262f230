import type { ReviewDraft, Stars } from "@haat/domain/catalog"
import { randomFor } from "./random.ts"

export type Opinion = {
  readonly customerId: string
  readonly name: string
  readonly draft: ReviewDraft
  readonly bought: boolean
  readonly daysAgo: number
  /** Which of the other reviewers found it helpful. */
  readonly helpfulTo: readonly string[]
}

const firstNames = ["Anil", "Bhavna", "Chitra", "Deepak", "Esha", "Farhan", "Gita", "Harish", "Imran", "Jaya"]
const lastNames = ["Iyer", "Kaur", "Menon", "Naik", "Patel", "Reddy", "Sen", "Thomas"]

/** People who only write reviews: they have no accounts, and nobody can sign in as them. */
export const reviewers = firstNames.flatMap((first, at) =>
  [0, 1, 2].map((turn) => ({
    customerId: `seed-reviewer-${at * 3 + turn + 1}`,
    name: `${first} ${lastNames[(at + turn * 3) % lastNames.length] ?? "Rao"}`,
  })),
)

type Words = readonly (readonly [title: string, text: string])[]

const words: Readonly<Record<Stars, Words>> = {
  5: [
    ["Better than the photos", "Well made, nothing rattles, and it came a day early. Would buy again."],
    ["Exactly what I wanted", "Quality is good for the price. My mother asked for one as well."],
    ["Very happy", "Three weeks of daily use and it still looks new."],
    ["", "Perfect."],
  ],
  4: [
    ["Good value", "Does what it says. The box was dented, what was inside wasn’t."],
    ["Nearly perfect", "The color is a shade darker than on the screen, otherwise very good."],
    ["", "Good, a little smaller than I thought. Measure before you order."],
  ],
  3: [
    ["Fair", "It is all right. For a little more money there are nicer ones."],
    ["Half happy", "Works, but the finish isn’t even. I keep it."],
  ],
  2: [
    ["Expected more", "Feels lighter than it looks. The seller answered quickly, that was good."],
    ["", "Not for daily use."],
  ],
  1: [["Came broken", "Had to send it back. The refund was quick at least."]],
}

const likely: readonly Stars[] = [5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 2, 1]

/** What is written about a product: the same each time, about the same one. */
export const opinionsOf = (productId: string): readonly Opinion[] => {
  const random = randomFor(`reviews:${productId}`)
  const writers = random.some(reviewers, random.whole(3, 14))
  return writers.map((person) => {
    const stars = random.pick(likely)
    const [title, text] = random.pick(words[stars])
    const others = writers.filter(({ customerId }) => customerId !== person.customerId)
    return {
      ...person,
      draft: { stars, title, text, photos: [] },
      bought: random.next() < 0.7,
      daysAgo: random.whole(2, 240),
      helpfulTo: random.some(others, random.whole(0, 4)).map(({ customerId }) => customerId),
    }
  })
}
