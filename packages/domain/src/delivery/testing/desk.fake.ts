import { ok } from "../../shared/index.ts"
import { rowsOf } from "../editing/apply-edits.rule.ts"
import { keyOfRow, type NetworkChange, type NetworkRow } from "../editing/network-edit.model.ts"
import type { Network } from "../network/network.model.ts"
import type { NetworkDesk, NetworkStore } from "../ports.ts"

const fields = {
  courier: "couriers",
  hub: "hubs",
  warehouse: "warehouses",
  lane: "lanes",
  holiday: "holidays",
  "last-mile": "lastMiles",
} as const

const write = (network: Network, { kind, key, after }: NetworkChange): Network => {
  const others = rowsOf(network, kind).filter((row) => keyOfRow(kind, row) !== key)
  return { ...network, [fields[kind]]: after ? [...others, after] : others }
}

/** A network that people edit, in memory. */
export const fakeDesk = (first: Network) => {
  let network = first
  const audit: { readonly actorId: string; readonly change: NetworkChange }[] = []
  const desk: NetworkDesk & Pick<NetworkStore, "load"> = {
    load: async () => network,
    change: async (decide, { actorId }) => {
      const decided = decide(network)
      if (!decided.ok || decided.value.length === 0) return decided
      network = { ...decided.value.reduce(write, network), revision: network.revision + 1 }
      audit.push(...decided.value.map((change) => ({ actorId, change })))
      return ok(decided.value)
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
