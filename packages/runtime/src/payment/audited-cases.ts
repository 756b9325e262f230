import { runAudit } from "@haat/db/audit"
import { type AuditBooks, type CaseKind, kindsOfSentence, readFinding } from "@haat/domain/payment"
import { sleep, systemClock } from "@haat/platform/clock"
import { type AuditFinding, auditCopies } from "../audit.ts"
import type { Clients } from "../shared/index.ts"

type Row = Readonly<Record<string, unknown>>
/** Looks only at rows that concern the caller, for tests in a shared database. */
export type Concerning = () => Promise<(row: Row) => boolean>

/** More of one sentence than this is one cause, not so many cases. */
const most = 500
/** What consumers and jobs carry after is looked at twice: a moment's lag is no case. */
const secondLookMs = 3000

const sameRow = (row: Row): string => JSON.stringify(row)

/** What is found in both looks. */
const lastingOf = (first: AuditFinding, second: AuditFinding | undefined): AuditFinding => {
  const again = new Set(second?.samples.map(sameRow))
  const samples = first.samples.filter((row) => again.has(sameRow(row)))
  return { ...first, samples, rows: first.rows > first.samples.length ? first.rows : samples.length }
}

const inBooks = async (
  sql: ReturnType<Clients["mysql"]>,
  concerning: (row: Row) => boolean,
): Promise<readonly AuditFinding[]> => {
  const found = await runAudit(sql, { samples: most, concerning })
  const passing = found.filter(({ live, rows }) => live && rows > 0)
  if (passing.length === 0) return found
  await sleep(secondLookMs)
  const again = new Map<string, AuditFinding>()
  for (const { id } of passing)
    for (const finding of await runAudit(sql, { samples: most, concerning, only: id })) again.set(id, finding)
  return found.map((one) => (passing.includes(one) ? lastingOf(one, again.get(one.id)) : one))
}

const blindFor = ({ id, rows, samples, unseen }: AuditFinding): readonly CaseKind[] => {
  const isWhole = unseen === undefined && rows <= samples.length
  return isWhole ? [] : kindsOfSentence(id)
}

/** What the audit finds between orders, money, stock and the copies others keep of them, as cases. */
export const auditedCases =
  (clients: Clients, ours?: Concerning): AuditBooks =>
  async () => {
    const sql = clients.mysql()
    const books = await inBooks(sql, (await ours?.()) ?? (() => true))
    // Copies are of all or of nothing: they hold no single test's rows.
    const copies = ours ? [] : await auditCopies({ clients, sql, now: systemClock.now() }, { samples: most })
    const all = [...books, ...copies]
    return {
      findings: all.flatMap(({ id, says, samples }) =>
        samples.flatMap((row) => readFinding(id, says, row) ?? []),
      ),
      problems: all.flatMap(({ id, unseen }) =>
        unseen === undefined ? [] : `${id}: nobody could look: ${unseen}`,
      ),
      blind: all.flatMap(blindFor),
    }
  }
