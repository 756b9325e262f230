import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { z } from "zod"
import { accessTokenInput, idInput, orderCodeInput } from "../inputs.ts"
import { type RefusalCode, statusOf } from "../refusals.ts"
import { createRequestContext } from "../request-context.ts"

const log = logFor("web.invoice")

const asked = z.strictObject({ code: orderCodeInput, parcel: idInput, t: accessTokenInput.optional() })
type Asked = z.infer<typeof asked>

const problem = (status: number, words: string): Response =>
  new Response(words, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  })

const hints: Partial<Record<RefusalCode, string>> = {
  NOT_SHIPPED_YET: "The invoice is written when the parcel leaves. Come back then.",
}

/** Staff get the invoices of any order, others those of orders they may see. */
const invoicesFor = async (headers: Headers, { code, parcel, t }: Asked) => {
  const { shop, shopper, customer } = await createRequestContext(headers)
  if (customer?.role !== "admin")
    return shop.ordering.getInvoices(code, { shopper, accessToken: t ?? null }, parcel)
  const sheet = await shop.ordering.getShipment(parcel)
  return sheet?.orderCode === code
    ? shop.ordering.issueInvoices(parcel)
    : { ok: false as const, error: { code: "SHIPMENT_NOT_FOUND" as const } }
}

const answer = async (request: Request, code: string): Promise<Response> => {
  const input = asked.safeParse({ code, ...Object.fromEntries(new URL(request.url).searchParams) })
  if (!input.success) return problem(404, "There is no such invoice.")
  const invoices = await invoicesFor(request.headers, input.data)
  if (!invoices.ok) {
    return problem(statusOf(invoices.error.code), hints[invoices.error.code] ?? "There is no such invoice.")
  }
  const { invoicePrinter } = await import("@haat/runtime/invoice-printer")
  const pdf = await invoicePrinter.print(invoices.value)
  return new Response(Buffer.from(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="invoice-${code}-${invoices.value[0]?.parcelNo ?? 1}.pdf"`,
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  })
}

/** A parcel's tax invoices as a PDF, for the order's owner, whoever holds its link, and staff. */
export const downloadInvoice = async (request: Request, code: string): Promise<Response> => {
  try {
    return await answer(request, code)
  } catch (error) {
    const errorId = newId()
    log.error({ err: error, errorId }, "invoice failed")
    return problem(500, `The invoice could not be made. Try again. (${errorId})`)
  }
}
