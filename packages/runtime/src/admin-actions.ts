import { type AdminAction, listAdminActions } from "@haat/db/shared"
import type { Clients } from "./shared/index.ts"

export type { AdminAction } from "@haat/db/shared"
export type AdminActionPage = {
  readonly items: readonly (AdminAction & { readonly id: string })[]
  readonly next: string | null
}

/** What staff changed, newest first; `subject` narrows to one thing. */
export const readAdminActions = (
  clients: Clients,
  page: { readonly cursor: string | null; readonly limit: number; readonly subject?: string },
): Promise<AdminActionPage> => listAdminActions(clients.mysql(), page)
