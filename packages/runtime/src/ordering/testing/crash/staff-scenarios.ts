import { newId } from "@haat/platform/ids"
import { clients } from "../../../shared/index.ts"
import { paid, repeat, type Scenario } from "./scenario.ts"
import type { World } from "./world.ts"

const goodwillMinor = 900

const [asking, deciding] = ["staff-asha", "staff-bela"]

type Step = { readonly kind: "refund"; readonly amountMinor: number } | { readonly kind: "cancel" }

/** A paid order, and what one of the staff would have done about it. */
const atDesk = async (world: World, step: Step) => {
  const { order } = await paid(world)
  const { code, totalMinor } = order
  const wish = { code, actorId: asking, reason: "a broken lid", idempotencyKey: newId(), step }
  return { order, wish, amountMinor: step.kind === "refund" ? step.amountMinor : totalMinor }
}

/** The same, asked for; somebody else may decide. */
const asked = async (world: World, step: Step) => {
  const { wish, amountMinor, order } = await atDesk(world, step)
  const ask = await world.doors.ordering.desk.ask(wish)
  if (!ask.ok) throw new Error(`the desk refused to ask: ${ask.error.code}`)
  return { order, verdict: { askId: ask.value.id, actorId: deciding, reason: "seen it", amountMinor } }
}

/** What must stand in the books in the end: each ask, refund and record of who did it once. */
const booked =
  (wanted: Readonly<Record<"asks" | "refunds" | "actions", string>>) =>
  async (): Promise<readonly string[]> => {
    const [found] = await clients.mysql().rows<Record<keyof typeof wanted, string | null>>(
      `SELECT (SELECT GROUP_CONCAT(status) FROM ordering_staff_ask) AS asks,
         (SELECT GROUP_CONCAT(reason, ':', amount_minor) FROM payment_refund) AS refunds,
         (SELECT GROUP_CONCAT(action ORDER BY at) FROM shared_admin_action) AS actions`,
    )
    return (["asks", "refunds", "actions"] as const).flatMap((what) => {
      const is = found?.[what] ?? ""
      return is === wanted[what] ? [] : [`${what} are "${is}", not "${wanted[what]}"`]
    })
  }

const twoSteps = "order.ask,order.approve"

export const staffScenarios: readonly Scenario[] = [
  {
    name: "staff: goodwill is asked for",
    prepare: async (world) => {
      const { wish } = await atDesk(world, { kind: "refund", amountMinor: goodwillMinor })
      const act = { do: "desk", name: "ask", input: [wish] } as const
      const check = booked({ asks: "ASKED", refunds: "", actions: "order.ask" })
      return { act, afterwards: repeat(world, act), legal: ["PLACED"], check }
    },
  },
  {
    name: "staff: goodwill is approved",
    prepare: async (world) => {
      const { verdict } = await asked(world, { kind: "refund", amountMinor: goodwillMinor })
      const act = { do: "desk", name: "approve", input: [verdict] } as const
      const check = booked({ asks: "DONE", refunds: `GOODWILL:${goodwillMinor}`, actions: twoSteps })
      return { act, afterwards: repeat(world, act), legal: ["PLACED"], check }
    },
  },
  {
    name: "staff: a cancellation is approved",
    prepare: async (world) => {
      const { verdict, order } = await asked(world, { kind: "cancel" })
      const act = { do: "desk", name: "approve", input: [verdict] } as const
      const refunds = `ORDER_CANCELLED:${order.totalMinor}`
      const check = booked({ asks: "DONE", refunds, actions: twoSteps })
      return { act, afterwards: repeat(world, act), legal: ["CANCELLED"], check }
    },
  },
  {
    name: "staff: a parcel is packed by hand",
    prepare: async (world) => {
      const { order, viewer } = await paid(world)
      const found = await world.doors.ordering.getOrder(order.code, viewer)
      const shipmentId = found.ok ? found.value.parcels[0]?.id : undefined
      const command = { code: order.code, actorId: asking, reason: "the scanner is broken" }
      const input = [{ ...command, shipmentId, move: { how: "pack" } }]
      const act = { do: "desk", name: "moveShipment", input } as const
      const check = booked({ asks: "", refunds: "", actions: "shipment.pack" })
      return { act, afterwards: repeat(world, act), legal: ["PLACED"], check }
    },
  },
]
