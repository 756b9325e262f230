export {
  type AnyJob,
  defaultJobRetry,
  defineJob,
  type JobDefinition,
  type JobRun,
  type Schedule,
} from "./job.ts"
export { type EnqueueOptions, type JobQueue, makeJobQueue } from "./queue.ts"
export { type RunningJob, startJob } from "./worker.ts"
