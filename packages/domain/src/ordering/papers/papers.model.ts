import type { Result } from "../../shared/index.ts"
import type { OrderViewer } from "../views/order-viewer.model.ts"

export type PapersRefusal =
  | { readonly code: "ORDER_NOT_FOUND" }
  | { readonly code: "SHIPMENT_NOT_FOUND" }
  /** Papers are written when the parcel leaves. */
  | { readonly code: "NOT_SHIPPED_YET" }

export type Papers<Document> = Promise<Result<readonly Document[], PapersRefusal>>

/** Writes what is due of a parcel, once; a repeat answers the same papers. */
export type IssuePapers<Document> = (shipmentId: string) => Papers<Document>

/** A parcel's papers for whoever may see the order; without the person for those who only hold the mailed link. */
export type ReadPapers<Document> = (code: string, viewer: OrderViewer, shipmentId: string) => Papers<Document>
