import type { OrderStatus, OrderStep, TransitionName } from "@haat/domain/ordering"
import { json } from "./order-row.mapping.ts"

type Step = {
  readonly version: number
  readonly name: string
  readonly to: string
  readonly at: string
  readonly detail: string
}

/** An order's moves as one column beside its own, in no order; null while there are none. */
export const historyColumn = `(SELECT JSON_ARRAYAGG(JSON_OBJECT('version', step.version, 'name', step.name, 'to', step.status,
    'at', DATE_FORMAT(step.at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'detail', step.detail))
  FROM ordering_step AS step WHERE step.order_id = whole.id) AS history`

export type HistoryRow = { readonly history: unknown }

export const historyIn = ({ history }: HistoryRow): readonly OrderStep[] =>
  [...(json<readonly Step[] | null>(history) ?? [])]
    .sort((one, other) => one.version - other.version)
    .map(({ name, to, at, detail }) => ({
      ...{ name: name as TransitionName, to: to as OrderStatus, at: new Date(at), detail },
    }))
