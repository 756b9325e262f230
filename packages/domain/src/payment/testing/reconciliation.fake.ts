import { err, ok } from "../../shared/index.ts"
import type { CaseBook, RunBook } from "../reconciliation/ports.ts"
import type { ReconciliationCase, ReconciliationRun } from "../reconciliation/reconciliation.model.ts"

/** The cases in memory, by kind and subject. */
export const fakeCases = () => {
  const rows = new Map<string, ReconciliationCase>()
  const book: CaseBook = {
    note: async (finding, { id, state, reason, at, keepResolved }) => {
      const key = `${finding.kind} ${finding.subject}`
      const before = rows.get(key)
      const isSame = JSON.stringify(before?.facts) === JSON.stringify(finding.facts)
      if (before?.state === "RESOLVED" && keepResolved && isSame) return "RESOLVED"
      const isOpen = before?.state === "OPEN" && state === "OPEN"
      const closed = { closedAt: state === "OPEN" ? null : at, closedBy: null, note: null }
      rows.set(
        key,
        isOpen ? { ...before, reason } : { ...finding, id, state, reason, foundAt: at, ...closed },
      )
      return state
    },
    closeGone: async (kinds, found, at) => {
      const there = new Set(found.map(({ kind, subject }) => `${kind} ${subject}`))
      for (const [key, one] of rows)
        if (one.state === "OPEN" && kinds.includes(one.kind) && !there.has(key))
          rows.set(key, { ...one, state: "GONE", closedAt: at })
    },
    list: async ({ state }) => ({
      items: [...rows.values()].filter((one) => one.state === state),
      next: null,
    }),
    counts: async () => [],
    resolve: async ({ id, note, actorId, at }) => {
      const [key, found] = [...rows].find(([, one]) => one.id === id) ?? []
      if (!key || !found) return err({ code: "CASE_NOT_FOUND" })
      if (found.state !== "OPEN") return err({ code: "CASE_CLOSED" })
      const closed = { ...found, state: "RESOLVED" as const, closedAt: at, closedBy: actorId, note }
      rows.set(key, closed)
      return ok(closed)
    },
  }
  return { book, rows }
}

export const fakeRuns = () => {
  const [slots, done] = [new Set<string>(), [] as ReconciliationRun[]]
  const book: RunBook = {
    begin: async ({ slot }) => !slots.has(slot) && slots.add(slot) !== undefined,
    finish: async (run) => void done.push(run),
    list: async (limit) => done.slice(0, limit),
  }
  return { book, done }
}
