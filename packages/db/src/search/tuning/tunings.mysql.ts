import {
  defaultTuning,
  type StoredTuning,
  type Tuning,
  type Tunings,
  tuningSchema,
} from "@haat/domain/search"
import { err, ok } from "@haat/domain/shared"
import {
  inTransaction,
  isDuplicate,
  json,
  type Mysql,
  recordAdminAction,
  type Sql,
} from "../../shared/index.ts"

type Row = {
  readonly revision: number
  readonly tuning: unknown
  readonly changed_at: Date
  readonly changed_by: string
}

const tuningOf = ({ revision, tuning, changed_at, changed_by }: Row): StoredTuning => ({
  ...tuningSchema.parse(json(tuning)),
  revision,
  changedAt: changed_at,
  changedBy: changed_by,
})

const currentIn = async (sql: Sql): Promise<StoredTuning> => {
  const [row] = await sql.rows<Row>(
    "SELECT revision, tuning, changed_at, changed_by FROM search_tuning ORDER BY revision DESC LIMIT 1",
  )
  return row ? tuningOf(row) : defaultTuning()
}

const decided = ({ weights, pins, synonyms }: StoredTuning) => ({ weights, pins, synonyms })

/** The parts in which one differs from the other; a long list that stays needs no trace. */
const differing = (one: StoredTuning, other: StoredTuning): Partial<Tuning> => {
  const [own, others] = [decided(one), decided(other)]
  const keys = ["weights", "pins", "synonyms"] as const
  return Object.fromEntries(
    keys.flatMap((key) =>
      JSON.stringify(own[key]) === JSON.stringify(others[key]) ? [] : [[key, own[key]]],
    ),
  )
}

/** The revision is the key, so of two changes to one tuning the second finds its place taken. */
const insert = async (mysql: Mysql, tuning: StoredTuning): Promise<boolean> =>
  inTransaction(mysql, async (tx) => {
    const before = await currentIn(tx)
    if (tuning.revision !== before.revision + 1) return false
    const { revision, changedBy, changedAt } = tuning
    const at = changedAt ?? new Date(0)
    await tx.change(
      "INSERT INTO search_tuning (revision, tuning, changed_at, changed_by) VALUES (?, ?, ?, ?)",
      [revision, JSON.stringify(decided(tuning)), at, changedBy ?? ""],
    )
    await recordAdminAction(tx, {
      actorId: changedBy ?? "",
      action: "search.tune",
      subject: "search:tuning",
      before: differing(before, tuning),
      after: differing(tuning, before),
      at,
    })
    return true
  })

/** What staff decided, with its trace in the same transaction. */
export const makeTunings = (mysql: Mysql): Tunings => ({
  current: () => currentIn(mysql),
  append: async (tuning) => {
    const kept = await insert(mysql, tuning).catch((error: unknown) => {
      if (isDuplicate(error)) return false
      throw error
    })
    if (kept) return ok(tuning)
    return err({ code: "TUNING_CHANGED", revision: (await currentIn(mysql)).revision })
  },
})
