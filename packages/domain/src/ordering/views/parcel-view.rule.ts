import type { OrderingPolicy } from "../facts.model.ts"
import { returnableUnits, returnableUntil } from "../returning/plan-return.rule.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import { delayNews, type Shipment, type ShipmentNews } from "../shipping/shipment.model.ts"
import { hasArrived } from "../shipping/shipment-moves.rule.ts"
import { trackingUrl } from "../shipping/tracking-page.rule.ts"
import type { ParcelView, ReturnView } from "./parcel-view.model.ts"

type Window = {
  readonly now: Date
  readonly windowMs: number
  readonly trackingPages?: OrderingPolicy["trackingPages"]
}

const noReturn = (shipment: Shipment, until: Date | null, now: Date): ParcelView["noReturn"] => {
  if (shipment.status !== "DELIVERED" || until === null) return "not-delivered"
  if (now > until) return "window-over"
  return shipment.lines.some((line) => returnableUnits(line) > 0) ? null : "all-asked"
}

const lineView = ({ status }: Shipment, isReturnable: boolean, line: Shipment["lines"][number]) => ({
  lineNo: line.lineNo,
  quantity: line.quantity - line.cancelled,
  cancelled: line.cancelled,
  returned: line.returned,
  returnable: isReturnable ? returnableUnits(line) : 0,
  cancellable: status === "NEW" ? line.quantity - line.cancelled : 0,
})

/** A parcel as its buyer sees it: where it is, what may still be done, and why not. Newest news first. */
export const parcelView = (
  shipment: Shipment,
  news: readonly ShipmentNews[],
  { now, windowMs, trackingPages }: Window,
): ParcelView => {
  const { id, no, status, courier, carrier, trackingNo, earliest, latest, delay } = shipment
  const { packedAt, shippedAt, deliveredAt } = shipment
  const until = returnableUntil(shipment, windowMs)
  const why = noReturn(shipment, until, now)
  return {
    ...{ id, no, status, courier, carrier, trackingNo, earliest, latest, packedAt, shippedAt, deliveredAt },
    delay: hasArrived(status) ? null : delay,
    trackingUrl: trackingUrl(trackingPages, shipment),
    returnUntil: until,
    noReturn: why,
    lines: shipment.lines.map((line) => lineView(shipment, why === null, line)),
    news: news
      .filter(({ shipmentId, eventId }) => shipmentId === id && !eventId.startsWith(delayNews))
      .map(({ at, place, status: told }) => ({ at, place, status: told }))
      .sort((a, b) => b.at.getTime() - a.at.getTime()),
  }
}

export const returnView = ({
  id,
  status,
  reason,
  refundMinor,
  requestedAt,
  closedAt,
  lines,
}: OrderReturn): ReturnView => ({
  ...{ id, status, reason, refundMinor, requestedAt, closedAt },
  lines: lines.map(({ shipmentId, lineNo, quantity }) => ({ shipmentId, lineNo, quantity })),
})
