export type { Delivery, DeliveryPromise, Place, Reach, ServiceLevel, Warehouse } from "./delivery.model.ts"
export { clusterPincodes, type ListedPincode } from "./network/cluster-pincodes.rule.ts"
export { distanceKm } from "./network/geography.rule.ts"
export type {
  Cluster,
  Courier,
  Hub,
  Lane,
  LaneMode,
  Network,
  NetworkWarehouse,
  Pincode,
} from "./network/network.model.ts"
export { planLanes } from "./network/plan-lanes.rule.ts"
export type { Region } from "./places/region-of.rule.ts"
export type {
  CurrentTable,
  NetworkStore,
  Published,
  PublishedTables,
  ShortestPaths,
  TableArchive,
  TableCopies,
} from "./ports.ts"
export { makeHoldTable } from "./promise/hold-table.use-case.ts"
export { makePromiseDelivery } from "./promise/promise-delivery.use-case.ts"
export type { PromiseTable } from "./promise/promise-table.model.ts"
export { makePublishNetwork } from "./promise/publish-network.use-case.ts"
export { makeRefreshNetwork } from "./promise/refresh-network.use-case.ts"
export { checksumOf } from "./promise/table-codec.rule.ts"
