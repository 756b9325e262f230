import { AsyncLocalStorage } from "node:async_hooks"

/** The store whose transaction is open. */
export type TransactionOf = "mysql" | "mongo"

const inside = new AsyncLocalStorage<TransactionOf>()

/** Marks everything `work` awaits as running inside a transaction of that store. */
export const insideTransaction = <Value>(work: () => Value, of: TransactionOf = "mysql"): Value =>
  inside.run(of, work)

export const isInTransaction = (): boolean => inside.getStore() !== undefined

/**
 * For the door of every engine and gateway: a transaction's body may run several times and holds locks, so it must
 * not wait for anyone else. `but` is the store whose own transactions come through this door.
 */
export const assertNotInTransaction = (what: string, but?: TransactionOf): void => {
  if (isInTransaction() && inside.getStore() !== but)
    throw new Error(`${what} was called inside a database transaction; call it before or after`)
}

/**
 * The door of an engine: the same client, whose methods of these names refuse to be called inside a transaction. They
 * have to be those that all others go through.
 */
export const outsideTransactions = <Client extends object>(
  client: Client,
  what: string,
  doors: readonly (keyof Client & string)[],
): Client => {
  for (const door of doors) {
    const call = client[door]
    if (typeof call !== "function") throw new Error(`${what} has no ${door}`)
    Reflect.set(client, door, (...input: unknown[]): unknown => {
      assertNotInTransaction(`${what} (${door})`)
      return Reflect.apply(call, client, input)
    })
  }
  return client
}
