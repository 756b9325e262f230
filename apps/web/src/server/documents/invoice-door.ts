import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { z } from "zod"
import { accessTokenInput, idInput, orderCodeInput } from "../inputs.ts"
import { type RefusalCode, statusOf } from "../refusals.ts"
import { createRequestContext } from "../request-context.ts"

const log = logFor("web.invoice")

const asked = z.strictObject({
  ...{ code: orderCodeInput, parcel: idInput, t: accessTokenInput.optional() },
  what: z.enum(["invoice", "credit-note"]).default("invoice"),
})
type Asked = z.infer<typeof asked>

const problem = (status: number, words: string): Response =>
  new Response(words, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  })

const hints: Partial<Record<RefusalCode, string>> = {
  NOT_SHIPPED_YET: "The invoice is written when the parcel leaves. Come back then.",
}

/** Staff get the documents of any order, others those of orders they may see. */
const documentsFor = async (headers: Headers, { code, parcel, t, what }: Asked) => {
  const { shop, shopper, customer } = await createRequestContext(headers)
  const { ordering } = shop
  const isCredit = what === "credit-note"
  if (customer?.role !== "admin") {
    const get = isCredit ? ordering.getCreditNotes : ordering.getInvoices
    return get(code, { shopper, accessToken: t ?? null }, parcel)
  }
  const issue = isCredit ? ordering.issueCreditNotes : ordering.issueInvoices
  const sheet = await ordering.getShipment(parcel)
  return sheet?.orderCode === code
    ? issue(parcel)
    : { ok: false as const, error: { code: "SHIPMENT_NOT_FOUND" as const } }
}

const answer = async (request: Request, code: string): Promise<Response> => {
  const input = asked.safeParse({ code, ...Object.fromEntries(new URL(request.url).searchParams) })
  if (!input.success) return problem(404, "There is no such invoice.")
  const invoices = await documentsFor(request.headers, input.data)
  if (!invoices.ok) {
    return problem(statusOf(invoices.error.code), hints[invoices.error.code] ?? "There is no such invoice.")
  }
  if (invoices.value.length === 0)
    return problem(404, "There is no credit note: nothing of this parcel came back.")
  const { invoicePrinter } = await import("@haat/runtime/invoice-printer")
  const pdf = await invoicePrinter.print(invoices.value)
  return new Response(Buffer.from(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${input.data.what}-${code}-${invoices.value[0]?.parcelNo ?? 1}.pdf"`,
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  })
}

/** A parcel's tax invoices, or its credit notes, as a PDF, for the order's owner, whoever holds its link, and staff. */
export const downloadInvoice = async (request: Request, code: string): Promise<Response> => {
  try {
    return await answer(request, code)
  } catch (error) {
    const errorId = newId()
    log.error({ err: error, errorId }, "invoice failed")
    return problem(500, `The invoice could not be made. Try again. (${errorId})`)
  }
}
