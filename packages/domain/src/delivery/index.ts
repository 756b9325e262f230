export { makeBookParcels } from "./capacity/book-parcels.use-case.ts"
export type { LaneLoad, LaneLoads } from "./capacity/limited-lanes.rule.ts"
export type { Delivery, NetworkAdmin } from "./delivery.model.ts"
export { makeEditNetwork } from "./editing/edit-network.use-case.ts"
export { parseNetworkRow } from "./editing/network.schema.ts"
export {
  type AppliedEdits,
  type EditProblem,
  keyOfRow,
  type NetworkActor,
  type NetworkChange,
  type NetworkEdit,
  type NetworkFilter,
  type NetworkKind,
  type NetworkPreview,
  type NetworkRefusal,
  type NetworkRow,
  type NetworkRows,
  networkKinds,
  type WayEffect,
} from "./editing/network-edit.model.ts"
export { makePreviewEdits } from "./editing/preview-edits.use-case.ts"
export { daysInWords, minuteInWords } from "./files/cell-words.rule.ts"
export { makeExportNetwork } from "./files/export-network.use-case.ts"
export { makeImportNetwork } from "./files/import-network.use-case.ts"
export type {
  FileProblem,
  FileRow,
  ImportProgress,
  ImportRefusal,
  ImportReport,
  OpenFile,
} from "./files/network-file.model.ts"
export {
  columnOfField,
  fileColumns,
  fileHeader,
  fileLine,
  readFileRow,
  rowCells,
} from "./files/network-file.rule.ts"
export { makeHoldLoads } from "./holding/hold-loads.use-case.ts"
export { makeHoldTable } from "./holding/hold-table.use-case.ts"
export { makeKnownLoads } from "./holding/known-loads.use-case.ts"
export { clusterPincodes, type ListedPincode } from "./network/cluster-pincodes.rule.ts"
export { distanceKm } from "./network/geography.rule.ts"
export type {
  Cluster,
  Courier,
  Holiday,
  Hub,
  Lane,
  LaneMode,
  LastMileOverride,
  Network,
  NetworkWarehouse,
  Pincode,
  PincodeRow,
} from "./network/network.model.ts"
export { planLanes } from "./network/plan-lanes.rule.ts"
export type { Region } from "./places/region-of.rule.ts"
export { regionOfCode } from "./places/region-of-code.rule.ts"
export type {
  CurrentTable,
  LoadCopies,
  LoadLedger,
  NetworkDesk,
  NetworkStore,
  Published,
  PublishedTables,
  TableArchive,
  TableCopies,
} from "./ports.ts"
export { buildTable } from "./promise/build-table.rule.ts"
export type {
  DeliveryPromise,
  NearPlace,
  OrderParcels,
  Place,
  Reach,
  ServiceLevel,
  Warehouse,
} from "./promise/promise.model.ts"
export { makePromiseDelivery } from "./promise/promise-delivery.use-case.ts"
export type { PromiseTable } from "./promise/promise-table.model.ts"
export { makePublishNetwork, zonesFrom } from "./promise/publish-network.use-case.ts"
export { bestOptions, reachOf } from "./promise/reach.rule.ts"
export { makeRefreshNetwork } from "./promise/refresh-network.use-case.ts"
export { checksumOf, decodeTable, encodeTable } from "./promise/table-codec.rule.ts"
export { findRoutes, type Routes, type WeighWays, weightOf } from "./routes/routes.rule.ts"
