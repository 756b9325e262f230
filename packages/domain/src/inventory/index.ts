export type {
  CountInput,
  HoldRefusal,
  Inventory,
  MovementKind,
  SkuAvailability,
  StockDemand,
  StockHold,
  StockLevel,
  StockMovement,
  StockShortage,
} from "./inventory.model.ts"
