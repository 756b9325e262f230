import type { Question } from "@haat/domain/catalog"
import type { CollectionPlan } from "../../shared/index.ts"

export type QuestionDocument = Omit<Question, "id"> & { readonly _id: string }

export const questionCollection = "catalog_question"

const newest = { askedAt: -1, _id: -1 } as const

/** A product's list, the staff's queues, and what one customer had a part in. */
export const questionPlan: CollectionPlan = {
  name: questionCollection,
  indexes: [
    { keys: { productId: 1, state: 1, ...newest } },
    { keys: { ...newest }, options: { partialFilterExpression: { "reportedBy.0": { $exists: true } } } },
    { keys: { state: 1, ...newest }, options: { partialFilterExpression: { state: "hidden" } } },
    {
      keys: { "answers.state": 1, ...newest },
      options: { partialFilterExpression: { "answers.state": "hidden" } },
    },
    { keys: { customerId: 1 } },
    { keys: { "answers.customerId": 1 } },
    { keys: { reportedBy: 1 } },
  ],
}
