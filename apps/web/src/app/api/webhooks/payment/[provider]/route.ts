import { handlePaymentWebhook } from "../../../../../server/webhook-door.ts"

type Params = { readonly params: Promise<{ readonly provider: string }> }

export const POST = async (request: Request, { params }: Params): Promise<Response> =>
  handlePaymentWebhook(request, (await params).provider)
