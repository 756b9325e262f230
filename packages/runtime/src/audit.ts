import {
  type AuditFinding,
  type AuditOptions,
  runAudit,
  strayBought,
  strayHolds,
  strayMarks,
  strayStocked,
  strayUntold,
} from "@haat/db/audit"
import { createMysql, type Mysql } from "@haat/db/shared"
import { sleep } from "@haat/platform/clock"
import type { Clients } from "./shared/index.ts"

export type { AuditFinding } from "@haat/db/audit"

/** Reading all the books takes longer than a shopper would wait. */
const patienceMs = 300_000
/** An engine that takes longer for one look has hung. */
const lookMs = 30_000
const shown = 5

type Look = { readonly clients: Clients; readonly sql: Mysql; readonly now: Date }
type Copy = {
  readonly id: string
  readonly says: string
  readonly stray: (look: Look) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

const copies: readonly Copy[] = [
  {
    id: "A15a",
    says: "no reminder of a hold outlives it, ends after it or belongs to nobody",
    stray: ({ clients, sql }) => strayHolds({ redis: clients.redis(), sql }),
  },
  {
    id: "A15b",
    says: "no mark of what is sold out is newer than the stock, or at odds with stock that lies still",
    stray: ({ clients, sql }) => strayMarks({ redis: clients.redis(), sql }),
  },
  {
    id: "A15c",
    says: "the index shows a product where its still stock is, and nowhere else (those moved last, others by lot)",
    stray: ({ clients, sql }) => strayStocked({ elastic: clients.elastic(), sql }),
  },
  {
    id: "A15d",
    says: "Cassandra counts the orders placed last as bought, and none that were never placed",
    stray: ({ clients, sql, now }) => strayBought({ cassandra: clients.cassandra(), sql }, now),
  },
  {
    id: "A14c",
    says: "what the outboxes say was told to Kafka within a minute (the rows told last)",
    stray: ({ clients, sql, now }) => strayUntold({ sql, mongo: clients.mongo(), now }),
  },
]

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, 200) || "no reason given"

/** One copy against the books. An engine that is away or hangs is said to be so: neither an alarm nor a pass. */
const lookAt = async (
  { id, says, stray }: Copy,
  look: Look,
  { concerning = () => true, samples = shown }: AuditOptions,
): Promise<AuditFinding> => {
  const given = new AbortController()
  const late = sleep(lookMs, given.signal).then(() => {
    throw new Error(`no answer within ${lookMs / 1000} s`)
  })
  try {
    const rows = (await Promise.race([stray(look), late])).filter(concerning)
    return { id, says, rows: rows.length, samples: rows.slice(0, samples) }
  } catch (error) {
    return { id, says, rows: 0, samples: [], unseen: reasonOf(error) }
  } finally {
    given.abort()
    await late.catch(() => undefined)
  }
}

/** What is kept elsewhere against what MySQL holds; one engine that hangs doesn't hold up the others. */
export const auditCopies = async (
  look: Look,
  options: AuditOptions = {},
): Promise<readonly AuditFinding[]> => {
  const looks = copies.map((copy) => lookAt(copy, look, options))
  return Promise.all(looks)
}

/**
 * Asks the books all questions whose answer must be "none"; a finding with rows is a fault in the shop, one that is
 * `unseen` wasn't asked. Copies are compared while the workers run, who keep them.
 */
export const auditBooks = async (
  clients: Clients,
  options: AuditOptions = {},
): Promise<readonly AuditFinding[]> => {
  const sql = createMysql({ poolSize: 1, statementTimeoutMs: patienceMs })
  try {
    const books = await runAudit(sql, options)
    return options.atRest
      ? books
      : [...books, ...(await auditCopies({ clients, sql, now: new Date() }, options))]
  } finally {
    await sql.close()
  }
}
