import { shipmentShipped } from "@haat/events/ordering"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** A parcel left: its tax invoices get their numbers in the order parcels leave in. Once, however often it is told. */
export const issueInvoicesConsumer = defineConsumer({
  name: "ordering.issue-invoices",
  subscribe: [shipmentShipped],
  handle: async (
    { payload },
    { ordering }: { readonly ordering: Pick<Shop["ordering"], "issueInvoices"> },
  ) => {
    const issued = await ordering.issueInvoices(payload.shipmentId)
    if (!issued.ok) throw new Error(`no invoice for parcel ${payload.shipmentId}: ${issued.error.code}`)
  },
})
