import type { Envelope } from "@haat/events/envelope"
import { allEvents } from "@haat/events/registry"
import type { Told } from "../../ordering/testing/crash/consume-all.ts"
import type { Prepared, Scenario } from "../../ordering/testing/crash/scenario.ts"
import type { Store, World } from "../../ordering/testing/crash/world.ts"
import { clients } from "../../shared/index.ts"
import type { Shop } from "../../shop.ts"

type EventName = { readonly type: string }

/** A real consumer, what it is told, and what must have come of it once all is delivered, some of it twice. */
type Followed = Pick<Prepared, "check" | "meanwhile"> & {
  readonly messages: readonly Told[]
  /** The states of all orders; none by default. */
  readonly orders?: string
}

const topicOf = (type: string): string => {
  const found = allEvents.find((event) => event.type === type)
  if (!found) throw new Error(`no event is called ${type}`)
  return found.topic
}

/** Facts as a producer of ours sends them. */
export const saying = (...events: readonly Envelope[]): readonly Told[] =>
  events.map((event) => ({ topic: topicOf(event.type), key: event.key, payload: JSON.stringify(event) }))

type OutboxRow = { readonly aggregatetype: string; readonly aggregateid: string; readonly payload: string }

const messageOf = ({ aggregatetype: topic, aggregateid: key, payload }: OutboxRow): Told => ({
  ...{ topic, key, payload: typeof payload === "string" ? payload : JSON.stringify(payload) },
})

/** What the outbox holds of these facts, as the relay tells it. */
export const toldByMysql = async (...events: readonly EventName[]): Promise<readonly Told[]> => {
  const rows = await clients
    .mysql()
    .rows<OutboxRow & { readonly type: string }>(
      "SELECT aggregatetype, aggregateid, type, payload FROM shared_outbox ORDER BY id",
    )
  const wanted = rows.filter(({ type }) => events.some((event) => event.type === type))
  if (wanted.length === 0) throw new Error(`nobody told ${events.map(({ type }) => type).join()}`)
  return wanted.map(messageOf)
}

/** The same of MongoDB's outbox, about one thing. */
export const toldByMongo = async (about: string, event: EventName): Promise<readonly Told[]> => {
  const found = await clients
    .mongo()
    .db.collection<OutboxRow & { readonly type: string }>("shared_outbox")
    .find({ type: event.type, payload: { $regex: about } })
    .toArray()
  return found.map(messageOf)
}

/** Faults of one count or text that must be exactly this. */
export const mustBe = (what: string, is: unknown, wanted: unknown): readonly string[] =>
  String(is) === String(wanted) ? [] : [`${what}: ${String(is)}, not ${String(wanted)}`]

/** One value of MySQL. */
export const oneValue = async (sql: string, values: readonly string[] = []): Promise<unknown> => {
  const [row] = await clients.mysql().rows<{ value: unknown }>(`SELECT (${sql}) AS value`, values)
  return row?.value ?? ""
}

export const follow = (
  [consumer, ...needed]: readonly [string, ...(readonly Store[])],
  prepare: (world: World, shop: Shop) => Promise<Followed>,
): Scenario => ({
  name: `consumer: ${consumer}`,
  actor: "consumers",
  prepare: async (world) => {
    const { messages, orders = "", ...rest } = await prepare(world, await world.shop(...needed))
    return { act: { do: "consume", consumer, messages }, legal: [orders], ...rest }
  },
})
