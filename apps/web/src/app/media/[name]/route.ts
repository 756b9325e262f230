import { handleMedia } from "../../../server/media-door.ts"

type Params = { readonly params: Promise<{ readonly name: string }> }

export const GET = async (request: Request, { params }: Params): Promise<Response> =>
  handleMedia(request, (await params).name)
