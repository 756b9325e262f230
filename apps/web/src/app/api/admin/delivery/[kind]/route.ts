import { exportNetworkFile, importNetworkFile } from "../../../../../server/admin/network-file-door.ts"

type Context = RouteContext<"/api/admin/delivery/[kind]">

export const GET = async (request: Request, { params }: Context) =>
  exportNetworkFile(request, (await params).kind)

export const POST = async (request: Request, { params }: Context) =>
  importNetworkFile(request, (await params).kind)
