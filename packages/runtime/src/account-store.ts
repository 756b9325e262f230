import { accountTable, sessionTable, userTable, verificationTable } from "@haat/db/customers"
import { appendEvents, inTransaction, type Mysql, type Orm, type Tx } from "@haat/db/shared"
import { customerRegistered } from "@haat/events/customers"
import { seal } from "@haat/events/envelope"
import { newId } from "@haat/platform/ids"
import type { BetterAuthOptions } from "better-auth"
import { drizzleAdapter } from "better-auth/adapters/drizzle"

const schema = {
  user: userTable,
  session: sessionTable,
  account: accountTable,
  verification: verificationTable,
}

type Store = ReturnType<ReturnType<typeof drizzleAdapter>>
type Created = { readonly id: string; readonly email: string }

const storeOver = (orm: Orm, options: BetterAuthOptions): Store =>
  drizzleAdapter(orm, { provider: "mysql", schema })(options)

/** The adapter opens a transaction for each row it makes; in one of ours it joins that. */
const joined = (tx: Tx): Orm => {
  const orm = tx.orm()
  return Object.create(orm, {
    transaction: { value: (body: (inner: Orm) => Promise<unknown>) => body(orm) },
  }) as Orm
}

/** better-auth's tables in MySQL. An account and the event that tells of it are one transaction: both or none. */
export const accountStore =
  (mysql: Mysql) =>
  (options: BetterAuthOptions): Store => {
    const plain = storeOver(mysql.orm, options)
    const register = (data: Parameters<Store["create"]>[0]): Promise<Created> => {
      const stamp = { id: newId(), occurredAt: new Date() }
      return inTransaction(mysql, async (tx) => {
        const made = (await storeOver(joined(tx), options).create(data)) as unknown as Created
        const event = seal(
          customerRegistered,
          { customerId: made.id, email: made.email },
          { ...stamp, key: made.id },
        )
        await appendEvents(tx, [event])
        return made
      })
    }
    const store: Store = {
      ...plain,
      create: ((data: Parameters<Store["create"]>[0]) =>
        data.model === "user" ? register(data) : plain.create(data)) as Store["create"],
      transaction: (body) => body(store),
    }
    return store
  }
