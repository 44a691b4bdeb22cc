import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/** How somebody proved who they are; null stands for the password. */
export type SessionProof = "company" | null;

/**
 * Lets this process open a session for somebody whom the company's own sign-in has vouched for.
 * It is a call of the server only and has no address. Refuses a disabled account.
 */
export function trustedSignIn() {
	return {
		id: "desk-trusted-sign-in",
		endpoints: {
			signInTrusted: createAuthEndpoint.serverOnly(
				{ method: "POST", body: z.object({ userId: z.string() }) },
				async (context) => {
					const { internalAdapter } = context.context;
					const user = await internalAdapter.findUserById(context.body.userId);
					const session =
						user &&
						(await internalAdapter.createSession(user.id, false, {
							proof: "company" satisfies SessionProof,
						}));
					if (!user || !session) throw new APIError("UNAUTHORIZED");
					await setSessionCookie(context, { session, user });
					return context.json({});
				},
			),
		},
	} satisfies BetterAuthPlugin;
}
