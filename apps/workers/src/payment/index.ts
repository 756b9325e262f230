import { countCasesWatch } from "./count-cases.job.ts"
import { reconcileWatch } from "./reconcile.job.ts"
import { settleStoredWatch } from "./settle-stored.job.ts"
import { submitRefundsWatch } from "./submit-refunds.job.ts"

export const consumers = [] as const
export const jobs = [] as const
export const watches = [settleStoredWatch, submitRefundsWatch, reconcileWatch, countCasesWatch] as const
