import { reviewers } from "./opinions.ts"
import { randomFor } from "./random.ts"

type Person = { readonly customerId: string; readonly name: string }
type Answering = "seller" | "staff" | "buyer"

export type Inquiry = {
  readonly asker: Person
  readonly text: string
  readonly daysAgo: number
  readonly answers: readonly {
    readonly as: Answering
    readonly person: Person
    readonly text: string
    readonly daysAgo: number
  }[]
}

type Exchange = readonly [question: string, ...answers: readonly (readonly [as: Answering, text: string])[]]

/** True of anything that is sold here. */
const ofAnything: readonly Exchange[] = [
  [
    "Do I get an invoice with the GST on it?",
    ["staff", "Yes. It is on your order’s page as soon as the parcel has left the warehouse."],
  ],
  [
    "Can it be sent back when I have opened the box?",
    ["staff", "Yes, within the days named under Delivery, with everything that was in the box."],
    ["buyer", "I did that once. The money was back on my card in four days."],
  ],
  [
    "Is the price tag on it? It is a present.",
    ["seller", "The price is on the invoice alone, and the invoice goes to your account, not into the box."],
  ],
  ["How is it packed? My last order from elsewhere came dented.", ["buyer", "Double box. Mine was fine."]],
  [
    "Is this the newest version?",
    ["seller", "It is what we make now. We change the page when we change the goods."],
  ],
  ["Would you buy it again?", ["buyer", "Yes."], ["buyer", "I did, for my sister."]],
  ["Does somebody know it after a year of daily use?"],
]

const persons = (all: readonly Person[], seller: string): Readonly<Record<Answering, readonly Person[]>> => ({
  buyer: all,
  seller: [{ customerId: `seed-seller-${seller}`, name: "Nandini Shah" }],
  staff: [{ customerId: "seed-staff", name: "Prakash Jain" }],
})

/** What is asked about a product and what is answered: the same each time, about the same one. */
export const inquiriesOf = (productId: string, supplierId: string): readonly Inquiry[] => {
  const random = randomFor(`questions:${productId}`)
  return random.some(ofAnything, random.whole(1, 4)).map(([text, ...answers]) => {
    const asker = random.pick(reviewers)
    const others = reviewers.filter(({ customerId }) => customerId !== asker.customerId)
    const daysAgo = random.whole(12, 200)
    return {
      ...{ asker, text, daysAgo },
      answers: answers.map(([as, words], at) => ({
        ...{ as, text: words, daysAgo: daysAgo - 1 - at },
        person: random.pick(persons(others, supplierId)[as]),
      })),
    }
  })
}
