import { takeReviewPhoto } from "../../../../server/photos/review-photo-door.ts"

export const POST = (request: Request) => takeReviewPhoto(request)
