export { type Failpoint, readFailpoint } from "../env/failpoint.env.ts"
export {
  AnswerLost,
  armFailpoint,
  failpointsAreOn,
  pass,
  passedFailpoints,
  underFailpoints,
} from "./failpoint.ts"
