import { customType, mysqlTableCreator } from "drizzle-orm/mysql-core"

/** `contextTable("ordering")("order", …)` declares the table `ordering_order`: a context owns what bears its name. */
export const contextTable = (context: string) => mysqlTableCreator((name) => `${context}_${name}`)

/** A JSON column's value: MySQL hands it over parsed, MariaDB as text. The type is the caller's word. */
export const json = <Value>(value: unknown): Value =>
  (typeof value === "string" ? JSON.parse(value) : value) as Value

/**
 * A JSON column for objects and arrays, the same on MySQL (typed JSON) and MariaDB (text that is checked).
 * The type is the caller's word: parse it where the writer isn't this very code.
 */
export const jsonColumn = <Value extends object>(name: string) =>
  customType<{ data: Value; driverData: string }>({
    dataType: () => "json",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: json<Value>,
  })(name)
