import { inGroups } from "@haat/domain/shared"

const askers = 256
const lanes = 2

/**
 * One read for all who ask while another one runs, each answered the rows of its own keys, every key once. Whoever asks
 * is answered from a read that began later. For reads outside of transactions.
 */
export const readTogether = <Row>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): ((keys: readonly string[]) => Promise<readonly Row[]>) => {
  const { ask } = inGroups<readonly string[], readonly Row[]>({
    size: askers,
    lanes,
    run: async (asked) => {
      const rows = new Map((await read([...new Set(asked.flat())])).map((row) => [keyOf(row), row]))
      return asked.map((keys) => [...new Set(keys)].flatMap((key) => rows.get(key) ?? []))
    },
  })
  return async (keys) => (keys.length === 0 ? [] : ask(keys))
}
