import { createHash } from "node:crypto"
import {
  appendRows,
  appendRowsMongo,
  inMongoTransaction,
  inTransaction,
  outboxRow,
  writeEvents,
} from "@haat/db/shared"
import { seal } from "@haat/events/envelope"
import { sleep } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { clients } from "../clients.ts"
import { burst, burstTopic } from "./burst.ts"

/** The same seed draws the same for each name, whatever happens beside it: from 0 to below 1. */
export type Draw = (name: string) => number

export const drawOf =
  (seed: number): Draw =>
  (name) =>
    createHash("sha256").update(`${seed} ${name}`).digest().readUInt32BE(0) / 2 ** 32

export const stores = ["mysql", "mongo"] as const
export type Store = (typeof stores)[number]

export const factOf = (store: Store, chain: string, sequence: number) =>
  outboxRow(seal(burst, { store, sequence }, { id: newId(), occurredAt: new Date(), key: chain }), burstTopic)

type Rows = readonly ReturnType<typeof factOf>[]

/** Rows in the store's outbox, in one transaction; `before` runs when they are written and not yet committed. */
export const commitTo = async (
  store: Store,
  rows: Rows,
  before: () => Promise<void> = async () => undefined,
) => {
  if (store === "mysql")
    await inTransaction(clients.mysql(), async (tx) => {
      await appendRows(tx, rows)
      await writeEvents(tx)
      await before()
    })
  else
    await inMongoTransaction(clients.mongo(), async (session) => {
      await appendRowsMongo(clients.mongo(), session, rows)
      await before()
    })
}

class Undone extends Error {}

export type Chain = { readonly store: Store; readonly name: string; readonly kept: readonly number[] }

type Writing = { readonly draw: Draw; readonly isOver: () => boolean }

/** Goes on until it is told: transactions of one to four facts under one key, every third of which is rolled back. */
const write = async (store: Store, name: string, { draw, isOver }: Writing): Promise<Chain> => {
  const kept: number[] = []
  for (let [round, next] = [0, 0]; !isOver(); round += 1) {
    const roll = (what: string) => draw(`${name} ${round} ${what}`)
    const numbers = Array.from({ length: 1 + Math.floor(4 * roll("size")) }, (_, at) => next + at)
    next += numbers.length
    const isKept = roll("kept") > 1 / 3
    const end = async () => {
      await sleep(60 * roll("open"))
      if (!isKept) throw new Undone()
    }
    const rows = numbers.map((sequence) => factOf(store, name, sequence))
    await commitTo(store, rows, end).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
    if (isKept) kept.push(...numbers)
    await sleep(400 * roll("pause"))
  }
  return { store, name, kept }
}

/** So many writers in each store, side by side; answers what each of them committed, in order. */
export const writeAll = (prefix: string, count: number, writing: Writing): Promise<readonly Chain[]> =>
  Promise.all(
    stores.flatMap((store) =>
      Array.from({ length: count }, (_, at) => write(store, `${prefix}-${store}-${at}`, writing)),
    ),
  )
