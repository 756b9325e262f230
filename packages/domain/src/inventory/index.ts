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
} from "./inventory.model.ts"
