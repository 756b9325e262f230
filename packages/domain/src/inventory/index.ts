export { adjustStock } from "./adjusting/adjust-stock.rule.ts"
export type {
  Adjustment,
  AdjustRefusal,
  LedgerEntry,
  StockDesk,
  StockDeskRow,
  StockFilter,
} from "./adjusting/adjusting.model.ts"
export { allocateStock } from "./allocation/allocate-stock.rule.ts"
export { makePlanHolds } from "./allocation/plan-holds.use-case.ts"
export { makeMarkAvailability } from "./availability/mark-availability.use-case.ts"
export { makeRebuildMarks } from "./availability/rebuild-marks.use-case.ts"
export { crossing, sellable } from "./availability/sellable.rule.ts"
export { type CountDifference, countDifference } from "./counts/count-difference.rule.ts"
export type {
  CountInput,
  HoldRefusal,
  Inventory,
  MovementKind,
  ShipCandidate,
  SkuAvailability,
  StockDemand,
  StockHold,
  StockLevel,
  StockMovement,
  StockShortage,
  WhereLeft,
} from "./inventory.model.ts"
export type { Availability, Counts, KnownSkus, KnownWarehouses, SoldOutMarks } from "./ports.ts"
export { makeAnnounceInbound } from "./warehousing/announce-inbound.use-case.ts"
export { countDueAfter, type ShelfMove } from "./warehousing/count-due.rule.ts"
export { makeGuardWarehouses } from "./warehousing/guard-warehouses.use-case.ts"
export { noBin, planPicks } from "./warehousing/plan-picks.rule.ts"
export {
  type BinUnits,
  type Doing,
  type DueCount,
  type ExpectedUnits,
  type Inbound,
  type LocatedStock,
  nobody,
  type ShelfUnits,
  type SkuUnits,
  type Transfer,
  type WarehouseRefusal,
  type Warehousing,
} from "./warehousing/warehousing.model.ts"
