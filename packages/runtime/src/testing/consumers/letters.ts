import { createCartCache } from "@haat/db/basket"
import { cartChanged } from "@haat/events/basket"
import { letterRequested } from "@haat/events/customers"
import { seal } from "@haat/events/envelope"
import { orderPlaced } from "@haat/events/ordering"
import { resultOpened, searched } from "@haat/events/search"
import { newId } from "@haat/platform/ids"
import { redisKey } from "@haat/platform/redis"
import { accountLetters } from "../../auth-letters.ts"
import type { Told } from "../../ordering/testing/crash/consume-all.ts"
import { paid, type Scenario } from "../../ordering/testing/crash/scenario.ts"
import type { World } from "../../ordering/testing/crash/world.ts"
import { clients } from "../../shared/index.ts"
import { submitted } from "./catalog-followers.ts"
import { follow, mustBe, oneValue, saying, toldByMysql } from "./follow.ts"

const stamp = (key: string) => ({ id: newId(), occurredAt: new Date(), key })

const mailApi = process.env.MAIL_API_URL ?? "http://127.0.0.1:11026"

type Mail = { readonly messageId?: string; readonly headers?: Readonly<Record<string, string>> }

/**
 * A letter came, and every copy of it bears one message id: a death between the sending and its row sends it a second time, which
 * the reader's mail program then shows once.
 */
const arrived = (to: string) => async (): Promise<readonly string[]> => {
  const response = await fetch(`${mailApi}/email?to=${encodeURIComponent(to)}`)
  const mails = (await response.json()) as readonly Mail[]
  const ids = new Set(mails.map(({ messageId, headers }) => messageId ?? headers?.["message-id"]))
  return [
    ...mustBe("copies, one or two", mails.length === 1 || mails.length === 2, true),
    ...mustBe("message ids", ids.size, 1),
    ...mustBe(
      "sends noted",
      await oneValue("SELECT COUNT(*) FROM notification_send WHERE sent_at IS NOT NULL"),
      1,
    ),
  ]
}

/** A send that died is another's after a minute, which nobody waits for here. */
const leaseEnds = (world: World) => () => world.makeDue("notification_send")

const addressed = (told: readonly Told[], email: string): readonly Told[] =>
  told.map((one) => {
    const { payload, ...rest } = JSON.parse(one.payload) as { payload: object }
    return { ...one, payload: JSON.stringify({ ...rest, payload: { ...payload, email } }) }
  })

const orders = follow(["notification.mail-order", "mongo"], async (world) => {
  await paid(world)
  const email = `${newId()}@haat.example`
  const messages = addressed(await toldByMysql(orderPlaced), email)
  return { messages, orders: "PLACED", check: arrived(email), meanwhile: leaseEnds(world) }
})

const accounts = follow(["notification.mail-account"], async (world) => {
  const email = `${newId()}@haat.example`
  const user = { id: newId(), email, name: "Asha Rao" }
  const { sendResetPassword } = accountLetters(clients.mysql()).passwords
  await sendResetPassword?.({ user, token: newId(), url: "" } as never)
  const messages = await toldByMysql(letterRequested)
  return { messages, check: arrived(email), meanwhile: leaseEnds(world) }
})

const cached = follow(["basket.drop-stale-copy"], async () => {
  const [ownerKey, cache] = [`visitor:${newId()}`, createCartCache(clients.redis())]
  await cache.put({ id: newId(), ownerKey, version: 1, lines: [] })
  const payload = { cartId: newId(), ownerId: ownerKey, version: 2, skus: [] }
  const check = async () => mustBe("the stale copy", (await cache.get(ownerKey)) ?? "gone", "gone")
  return { messages: saying(seal(cartChanged, payload, stamp(ownerKey))), check }
})

const interest = follow(["search.count-interest", "mongo"], async (_world, shop) => {
  const { productId } = await submitted(shop)
  const visitorId = newId()
  const opened = { visitorId, query: "kettle", productId, position: 1, pincode: "560001" }
  const check = async () =>
    mustBe("interest noted", await oneValue("SELECT GROUP_CONCAT(kind) FROM search_interest"), "c")
  return { messages: saying(seal(resultOpened, opened, stamp(visitorId))), check }
})

const hourMs = 3_600_000

const trends = follow(["search.note-searches"], async () => {
  const word = newId()
    .replaceAll(/[^a-z]/g, "")
    .padEnd(12, "x")
  const query = `brass kettle ${word}`
  const asked = (visitorId: string) =>
    seal(searched, { visitorId, query, filters: {}, pincode: "560001", total: 5, page: 1 }, stamp(visitorId))
  const facts = [asked(newId()), asked(newId())]
  const hour = Math.floor(Date.parse(facts[0]?.occurredAt ?? "") / hourMs)
  const check = async () => {
    const votes = await clients.redis().zscore(redisKey("search", "trends", `{${hour}}`, "count"), query)
    return mustBe("votes", votes ?? 0, 2)
  }
  return { messages: saying(...facts), check }
})

export const letterFollowers: readonly Scenario[] = [orders, accounts]
export const counters: readonly Scenario[] = [cached, interest, trends]
