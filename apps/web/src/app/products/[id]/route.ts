import { handleProduct } from "../../../server/rest/product-door.ts"

type Params = { readonly params: Promise<{ readonly id: string }> }

export const GET = async (request: Request, { params }: Params): Promise<Response> =>
  handleProduct(request, (await params).id)
