import { createSends } from "@haat/db/notification"
import {
  makeNotifyAccount,
  makeNotifyOrder,
  type Notification,
  type OrderFacts,
} from "@haat/domain/notification"
import type { Ordering, OrderView } from "@haat/domain/ordering"
import { createSmtpMailer } from "@haat/gateways/notification"
import { systemClock } from "@haat/platform/clock"
import { mailEnv, webEnv } from "@haat/platform/env"
import { observedAll } from "@haat/platform/telemetry"
import { linkSeals } from "./auth-letters.ts"
import type { Clients } from "./shared/index.ts"

type Calls = { readonly ordering: Pick<Ordering, "getOrder" | "accessTokenOf"> }

const factsOf = (order: OrderView, accessToken: string): OrderFacts => ({
  ...order,
  lines: order.lines.map((line) => ({ ...line, arrival: line.promise })),
  refundMinor: order.payment.refundMinor,
  href: `${webEnv().publicUrl}/orders/${encodeURIComponent(order.code)}?token=${encodeURIComponent(accessToken)}`,
})

/** Letters about orders and accounts. */
export const createNotification = (clients: Clients, { ordering }: Calls): Notification => {
  const readOrder = async (code: string): Promise<OrderFacts | null> => {
    const accessToken = ordering.accessTokenOf(code)
    const shopper = { visitorId: "notification", customerId: null }
    const found = await ordering.getOrder(code, { shopper, accessToken })
    return found.ok ? factsOf(found.value, accessToken) : null
  }
  const sending = {
    sends: createSends(clients.mysql()),
    mailer: createSmtpMailer(mailEnv()),
    clock: systemClock,
  }
  return observedAll("notification", {
    notifyOrder: makeNotifyOrder({ ...sending, orders: { factsOf: readOrder } }),
    notifyAccount: makeNotifyAccount({ ...sending, seals: linkSeals }),
  })
}
