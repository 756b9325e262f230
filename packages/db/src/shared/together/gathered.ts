import { inGroups } from "@haat/domain/shared"
import { sleep } from "@haat/platform/clock"
import { isAway } from "../errno.mysql.ts"

export type Gathering<Row, Answer> = {
  /** Writes several by one statement, or none of them and throws. Answers in their order. */
  readonly all: (rows: readonly Row[]) => Promise<readonly Answer[]>
  readonly one: (row: Row) => Promise<Answer>
}

type Settled<Answer> = { readonly answer: Answer } | { readonly fault: unknown }

const most = 64
const restMs = 100

/**
 * Writes that may come a tenth of a second later when many are written: a lone one goes at once, those of a moment share
 * a statement, and so a commit. Where they can't go together each goes alone. For writes outside of transactions.
 */
export const gathered = <Row, Answer>({
  all,
  one,
}: Gathering<Row, Answer>): ((row: Row) => Promise<Answer>) => {
  const alone = (row: Row): Promise<Settled<Answer>> =>
    one(row).then(
      (answer) => ({ answer }),
      (fault: unknown) => ({ fault }),
    )
  const run = async (rows: readonly Row[]): Promise<readonly Settled<Answer>[]> => {
    const [first] = rows
    if (first !== undefined && rows.length === 1) return [await alone(first)]
    try {
      return (await all(rows)).map((answer) => ({ answer }))
    } catch (fault) {
      return isAway(fault) ? rows.map(() => ({ fault })) : Promise.all(rows.map(alone))
    }
  }
  const { ask } = inGroups<Row, Settled<Answer>>({ run, size: most, lanes: 1, rest: () => sleep(restMs) })
  return async (row) => {
    const settled = await ask(row)
    if ("fault" in settled) throw settled.fault
    return settled.answer
  }
}
