import { downloadInvoice } from "../../../../server/documents/invoice-door.ts"

export const GET = async (request: Request, { params }: RouteContext<"/orders/[code]/invoice">) =>
  downloadInvoice(request, (await params).code)
