import { createHash } from "node:crypto"
import { makeQuestionBook, makeShelfMongo } from "@haat/db/catalog"
import { makeMindQuestions, makeWriteQuestions, type Purchases, type Questions } from "@haat/domain/catalog"
import { systemClock } from "@haat/platform/clock"
import { newId, publicCode } from "@haat/platform/ids"
import { observedAll } from "@haat/platform/telemetry"
import type { Clients } from "../shared/index.ts"

const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex")
const edge = { clock: systemClock, ids: { uuid: newId, code: publicCode }, sha256 }

/** What a caller may put in place of the usual: seeding sets the clock. */
type QuestionsOptions = Partial<typeof edge>

/** What shoppers ask about products. Who bought what is asked of whoever knows. */
export const createQuestions = (
  clients: Clients,
  purchases: Purchases,
  options: QuestionsOptions = {},
): Questions => {
  const mongo = clients.mongo()
  const stores = { book: makeQuestionBook(mongo), shelf: makeShelfMongo(mongo) }
  const ports = { edge: { ...edge, ...options }, ...stores, purchases }
  return observedAll("catalog.questions", {
    ...makeWriteQuestions(ports),
    ...makeMindQuestions(ports),
  } satisfies Questions)
}
