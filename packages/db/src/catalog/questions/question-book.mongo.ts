import type { Question, QuestionBook, QuestionTrace } from "@haat/domain/catalog"
import { writingModerated } from "@haat/events/catalog"
import { type Envelope, seal } from "@haat/events/envelope"
import { dependency } from "@haat/platform/resilience"
import type { Filter, FindOptions } from "mongodb"
import { appendEventsMongo, inMongoTransaction, type Mongo } from "../../shared/index.ts"
import { factId } from "../catalog-event.mapping.ts"
import { type QuestionDocument, questionCollection } from "./question.collection.ts"

const documentOf = ({ id, ...rest }: Question): QuestionDocument => ({ _id: id, ...rest })
const questionOf = ({ _id, ...rest }: QuestionDocument): Question => ({ id: _id, ...rest })

const standing = (question: Question, answerId: string | null) => ({
  state: question.answers.find(({ id }) => id === answerId)?.state ?? question.state,
  reports: question.reportedBy.length,
})

const noteOf = (before: Question, after: Question, trace: QuestionTrace): readonly Envelope[] => {
  const { staff, at, correlationId } = trace
  if (!staff) return []
  const { answerId, actorId, verdict, reason } = staff
  const subject = answerId === null ? `question:${after.id}` : `answer:${answerId}`
  const payload = {
    ...{ subject, productId: after.productId, actorId, verdict, reason },
    ...{ before: standing(before, answerId), after: standing(after, answerId) },
  }
  const id = factId([writingModerated.type, subject, correlationId])
  return [seal(writingModerated, payload, { id, occurredAt: at, key: after.id, correlationId })]
}

const missing = { ok: false, error: { code: "QUESTION_NOT_FOUND" } } as const

const makeChange =
  (mongo: Mongo): QuestionBook["change"] =>
  (questionId, decide, trace) =>
    inMongoTransaction(mongo, async (session) => {
      const questions = mongo.db.collection<QuestionDocument>(questionCollection)
      const found = await questions.findOne({ _id: questionId }, { session })
      if (!found) return missing
      const before = questionOf(found)
      const decided = decide(before)
      if (!decided.ok || decided.value === before) return decided
      await questions.replaceOne({ _id: questionId }, documentOf(decided.value), { session })
      await appendEventsMongo(mongo, session, noteOf(before, decided.value, trace))
      return decided
    })

const cursorOf = ({ askedAt, id }: Question): string => `${askedAt.getTime()}.${id}`

const afterCursor = (cursor: string | null): readonly Filter<QuestionDocument>[] => {
  if (cursor === null) return []
  const [, at, id] = /^(\d{1,15})\.([0-9a-f]{32})$/.exec(cursor) ?? []
  if (id === undefined) return [{ _id: { $in: [] } }]
  const askedAt = new Date(Number(at))
  return [{ $or: [{ askedAt: { $lt: askedAt } }, { askedAt, _id: { $lt: id } }] }]
}

type Read = FindOptions & { readonly signal: AbortSignal }
const mostOnPage = 50

const queued: Readonly<Record<"reported" | "hidden", Filter<QuestionDocument>>> = {
  reported: { "reportedBy.0": { $exists: true } },
  hidden: { $or: [{ state: "hidden" }, { "answers.state": "hidden" }] },
}

/** Questions in MongoDB, each one document with its answers. */
export const makeQuestionBook = (mongo: Mongo): QuestionBook => {
  const questions = mongo.db.collection<QuestionDocument>(questionCollection)
  const engine = dependency("mongo", { concurrency: 200 })
  const soon = <Value>(work: (read: Read) => Promise<Value>): Promise<Value> =>
    engine.call((signal) => work({ maxTimeMS: 2000, signal }))
  const page = (
    filter: Filter<QuestionDocument>,
    { cursor, limit }: { readonly cursor: string | null; readonly limit: number },
  ) =>
    soon(async (read) => {
      const size = Math.max(1, Math.min(mostOnPage, Math.trunc(limit)))
      const asked = questions.find({ $and: [filter, ...afterCursor(cursor)] }, read)
      const found = await asked
        .sort({ askedAt: -1, _id: -1 })
        .limit(size + 1)
        .toArray()
      const items = found.slice(0, size).map(questionOf)
      const last = items.at(-1)
      return { items, next: found.length > size && last ? cursorOf(last) : null }
    })
  return {
    add: async (question) => {
      const { _id, ...rest } = documentOf(question)
      const options = { upsert: true, returnDocument: "after" } as const
      const kept = await questions.findOneAndUpdate({ _id }, { $setOnInsert: rest }, options)
      return kept ? questionOf(kept) : question
    },
    change: makeChange(mongo),
    find: (questionId) =>
      soon(async (read) => {
        const found = await questions.findOne({ _id: questionId }, read)
        return found && questionOf(found)
      }),
    list: (productId, asked) => page({ productId, state: "shown" }, asked),
    queue: (state, asked) => page(queued[state], asked),
    about: async (customerId) => {
      const parts = [{ customerId }, { "answers.customerId": customerId }, { reportedBy: customerId }]
      const found = await questions.find({ $or: parts }, { projection: { _id: 1 } }).toArray()
      return found.map(({ _id }) => _id)
    },
  }
}
