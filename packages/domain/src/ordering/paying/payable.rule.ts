import type { Order } from "../order.model.ts"

/** What the gateway is asked for: the total less what gift cards and rewards pay. 0: no gateway is needed. */
export const payableOf = ({
  totalMinor,
  tenderedMinor,
}: Pick<Order, "totalMinor" | "tenderedMinor">): number => totalMinor - tenderedMinor
