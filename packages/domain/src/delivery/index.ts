export type { Delivery, DeliveryPromise, Place, Reach, ServiceLevel, Warehouse } from "./delivery.model.ts"
