import { returnReceived, shipmentLost, shipmentReturnedToSender } from "@haat/events/ordering"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Billed goods came back, or never arrived: their credit notes get their numbers. Once, however often it is told. */
export const issueCreditNotesConsumer = defineConsumer({
  name: "ordering.issue-credit-notes",
  subscribe: [returnReceived, shipmentLost, shipmentReturnedToSender],
  handle: async (
    { payload },
    { ordering }: { readonly ordering: Pick<Shop["ordering"], "issueCreditNotes"> },
  ) => {
    const parcels =
      "shipmentId" in payload ? [payload.shipmentId] : payload.lines.map((one) => one.shipmentId)
    for (const shipmentId of new Set(parcels)) {
      const issued = await ordering.issueCreditNotes(shipmentId)
      if (!issued.ok) throw new Error(`no credit note for parcel ${shipmentId}: ${issued.error.code}`)
    }
  },
})
