import { AsyncLocalStorage } from "node:async_hooks"

const inside = new AsyncLocalStorage<true>()

/** Marks everything `work` awaits as running inside a database transaction. */
export const insideTransaction = <Value>(work: () => Value): Value => inside.run(true, work)

export const isInTransaction = (): boolean => inside.getStore() === true

/**
 * For gateways and other calls to the outside: a transaction's body may run several times and holds locks, so
 * it must not wait for anyone else.
 */
export const assertNotInTransaction = (what: string): void => {
  if (isInTransaction())
    throw new Error(`${what} was called inside a database transaction; call it before or after`)
}
