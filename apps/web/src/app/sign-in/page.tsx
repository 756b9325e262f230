import type { Metadata } from "next"
import { SignIn } from "../../features/customers/entering/sign-in.client.tsx"
import { safeNext } from "../../features/customers/safe-next.rule.ts"

export const metadata: Metadata = { title: "Sign in", robots: { index: false } }

const SignInPage = async ({ searchParams }: PageProps<"/sign-in">) => {
  const { next } = await searchParams
  return (
    <div className="shell py-8 sm:py-12">
      <SignIn mode="sign-in" next={safeNext(typeof next === "string" ? next : null, "/account")} />
    </div>
  )
}

export default SignInPage
