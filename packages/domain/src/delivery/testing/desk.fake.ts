import { ok } from "../../shared/index.ts"
import { rowsOf } from "../editing/apply-edits.rule.ts"
import { keyOfRow, type NetworkChange, type NetworkRow } from "../editing/network-edit.model.ts"
import type { Network } from "../network/network.model.ts"
import type { NetworkDesk, NetworkStore } from "../ports.ts"

/** A network that people edit, in memory. */
export const fakeDesk = (first: Network) => {
  let network = first
  const audit: { readonly actorId: string; readonly change: NetworkChange }[] = []
  const desk: NetworkDesk & Pick<NetworkStore, "load"> = {
    load: async () => network,
    change: async (decide, { actorId }) => {
      const decided = decide(network)
      if (!decided.ok) return decided
      const { changes, network: after } = decided.value
      if (changes.length > 0) network = { ...after, revision: network.revision + 1 }
      audit.push(...changes.map((change) => ({ actorId, change })))
      return ok(changes)
    },
    list: async ({ kind, text, cursor, limit }) => {
      const keyed = rowsOf(network, kind).map((row): [string, NetworkRow] => [keyOfRow(kind, row), row])
      const found = keyed
        .filter(([key, row]) => key > (cursor ?? "") && JSON.stringify(row).includes(text))
        .sort(([a], [b]) => (a < b ? -1 : 1))
      const page = found.slice(0, limit)
      const next = found.length > limit ? (page.at(-1)?.[0] ?? null) : null
      return { items: page.map(([, row]) => row), next }
    },
  }
  return { ...desk, audit }
}
