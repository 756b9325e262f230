import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { statementName } from "@haat/db/shared"

const db = join(import.meta.dirname, "../../../../../db/src")

/** The adapters whose writes belong to an order's life: placing, paying, webhooks, expiry, cancelling, refunds, parcels. */
const rooms = ["ordering", "payment", "inventory", "pricing", "shared/outbox", "shared/once"]

/** Folders in them that write for staff and their papers: no order waits for these. */
const desks = ["inventory/adjusting", "inventory/warehousing", "payment/reconciliation", "pricing/desk"]

const writing = /\b(?:INSERT(?:\s+IGNORE)?\s+INTO\s+\w+|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\s+\w+)/g

const filesOf = (room: string): readonly string[] =>
  readdirSync(join(db, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mysql.ts"))
    .map((name) => join(room, name))
    .filter((file) => !desks.includes(dirname(file)))

export type Written = { readonly point: string; readonly file: string }

/** Every kind of write that those adapters' sources hold, under the name its failpoint has. */
export const writtenStatements = (): readonly Written[] =>
  rooms.flatMap(filesOf).flatMap((file) => {
    const found = readFileSync(join(db, file), "utf8").match(writing) ?? []
    return [...new Set(found.map((sql) => statementName(sql)))].map((point) => ({ point, file }))
  })
