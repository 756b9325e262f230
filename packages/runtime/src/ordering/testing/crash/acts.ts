import type { Cart } from "@haat/domain/basket"
import type { OrderViewer, PlaceInput } from "@haat/domain/ordering"
import type { Failpoint } from "@haat/platform/failpoint"
import type { Doors } from "../order-doors.ts"
import type { Told } from "./consume-all.ts"

export type Webhook = { readonly rawBody: string; readonly signature: string }

type OrderingStep =
  | "packShipment"
  | "shipShipment"
  | "returnToSender"
  | "recordCarrierEvent"
  | "cancelLines"
  | "requestReturn"
  | "receiveReturn"

type DeskStep = "ask" | "approve" | "moveShipment"

/** What the process under test is asked to do, as plain data: the same can be asked of another process again. */
export type Act =
  | { readonly do: "place" | "placeAndPay"; readonly input: PlaceInput }
  | { readonly do: "pay"; readonly code: string; readonly viewer: OrderViewer; readonly key: string }
  | { readonly do: "cancel"; readonly code: string; readonly viewer: OrderViewer }
  | { readonly do: "webhook"; readonly webhook: Webhook }
  | { readonly do: "webhooks"; readonly webhooks: readonly Webhook[] }
  | { readonly do: "count"; readonly sku: string; readonly count: number; readonly refId: string }
  | { readonly do: "expireDue" | "inquire" | "settleStored" | "submitRefunds" }
  | { readonly do: "step"; readonly name: OrderingStep; readonly input: readonly unknown[] }
  | { readonly do: "desk"; readonly name: DeskStep; readonly input: readonly unknown[] }
  | { readonly do: "consume"; readonly consumer: string; readonly messages: readonly Told[] }

export type Order = {
  readonly carts: readonly Cart[]
  readonly act: Act
  readonly failpoint: Failpoint | undefined
}

export type Report = {
  readonly answer: unknown
  readonly error: string | undefined
  readonly passed: readonly string[]
}

const many = 1000

/** Does one act at the doors; the caller may be a buyer, a gateway or a worker's clock. */
export const perform = async (
  { ordering, payment, inventory }: Doors,
  act: Exclude<Act, { readonly do: "consume" }>,
): Promise<unknown> => {
  switch (act.do) {
    case "place":
      return ordering.place(act.input)
    case "placeAndPay":
      return ordering.placeAndPay(act.input)
    case "pay":
      return ordering.pay(act.code, act.viewer, act.key)
    case "cancel":
      return ordering.cancel(act.code, act.viewer)
    case "webhook":
      return payment.receiveWebhook({ provider: "sandbox", ...act.webhook })
    case "webhooks":
      return Promise.all(act.webhooks.map((one) => payment.receiveWebhook({ provider: "sandbox", ...one })))
    case "count":
      return inventory.bookCount({
        sku: act.sku,
        counts: [{ warehouseId: "WH-BLR", count: act.count }],
        refId: act.refId,
      })
    case "step": {
      const step: (...input: never[]) => Promise<unknown> = ordering[act.name]
      return Reflect.apply(step, ordering, act.input)
    }
    case "desk": {
      const step: (...input: never[]) => Promise<unknown> = ordering.desk[act.name]
      return Reflect.apply(step, ordering.desk, act.input)
    }
    case "expireDue":
      return ordering.expireDue(many)
    case "inquire":
      return ordering.inquire(many)
    case "settleStored":
      return payment.settleStored(many)
    case "submitRefunds":
      return payment.submitRefunds(many)
  }
}
