import { aLane, aNetwork } from "@haat/domain/delivery/testing"

const plain = aNetwork()
/** Both send the goods to the place; the one whose name comes first needs two days more. */
export const twoWarehouses = {
  ...plain,
  warehouses: plain.warehouses.flatMap((one) => [one, { ...one, id: "WH-AAA" }]),
  lanes: [...plain.lanes, aLane("WH-AAA", "HUB-BLR", { hours: 51 })],
}
