import type { Metadata } from "next"
import { ForgotPassword } from "../../features/customers/entering/forgot-password.client.tsx"

export const metadata: Metadata = { title: "Choose a new password", robots: { index: false } }

const ForgotPasswordPage = () => (
  <div className="shell py-8 sm:py-12">
    <ForgotPassword />
  </div>
)

export default ForgotPasswordPage
