import { createSends, createWatches } from "@haat/db/notification"
import {
  makeNotifyAccount,
  makeNotifyOrder,
  makeNotifyWatch,
  makeTellWaiting,
  makeWatchSku,
  type Notification,
  type OrderFacts,
} from "@haat/domain/notification"
import type { Ordering, OrderView } from "@haat/domain/ordering"
import { createSmtpMailer } from "@haat/gateways/notification"
import { systemClock } from "@haat/platform/clock"
import { mailEnv, webEnv } from "@haat/platform/env"
import { underFailpoints } from "@haat/platform/failpoint"
import { observedAll } from "@haat/platform/telemetry"
import { linkSeals } from "./auth-letters.ts"
import { type WatchCalls, watchPorts } from "./notification/watch-ports.ts"
import type { Clients } from "./shared/index.ts"

type Calls = WatchCalls & { readonly ordering: Pick<Ordering, "getOrder" | "accessTokenOf"> }

const factsOf = (order: OrderView, accessToken: string): OrderFacts => ({
  ...order,
  lines: order.lines.map((line) => ({ ...line, arrival: line.promise })),
  refundMinor: order.payment.refundMinor,
  href: `${webEnv().publicUrl}/orders/${encodeURIComponent(order.code)}?token=${encodeURIComponent(accessToken)}`,
})

/** Letters about orders and accounts, and to those who wait for goods. */
export const createNotification = (clients: Clients, { ordering, ...calls }: Calls): Notification => {
  const readOrder = async (code: string): Promise<OrderFacts | null> => {
    const accessToken = ordering.accessTokenOf(code)
    const shopper = { visitorId: "notification", customerId: null }
    const found = await ordering.getOrder(code, { shopper, accessToken })
    return found.ok ? factsOf(found.value, accessToken) : null
  }
  const sending = {
    sends: createSends(clients.mysql()),
    mailer: underFailpoints(createSmtpMailer(mailEnv()), (call) =>
      call === "send" ? "mail.send" : undefined,
    ),
    clock: systemClock,
  }
  const watching = { ...sending, ...watchPorts(calls), watches: createWatches(clients.mysql()) }
  return observedAll("notification", {
    ...makeWatchSku(watching),
    ...makeTellWaiting(watching),
    notifyWatch: makeNotifyWatch(watching),
    forgetWatches: () => watching.watches.forget(systemClock.now()),
    notifyOrder: makeNotifyOrder({ ...sending, orders: { factsOf: readOrder } }),
    notifyAccount: makeNotifyAccount({ ...sending, seals: linkSeals }),
  })
}
