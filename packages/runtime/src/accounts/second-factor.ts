import type { Accounts } from "./accounts.js";
import type { Auth } from "./create-auth.js";
import type { DeskUser } from "./desk-user.js";
import { sessionCookieOf, toHeaders } from "./request-headers.js";
import type { SignInLimiter } from "./sign-in-limiter.js";
import type { UserTable } from "./user-table.js";

/** What the second factor works with. */
interface SecondFactorParts {
	readonly auth: Auth;
	readonly users: UserTable;
	readonly limiter: SignInLimiter;
	readonly cookieName: string;
}

type Methods = Pick<
	Accounts,
	| "verifySecondFactor"
	| "beginSecondFactor"
	| "confirmSecondFactor"
	| "endSecondFactor"
>;

/** Six digits of an authenticator (RFC 6238); anything else is one of the spare codes. */
const timedCode = /^\d{6}$/;

/** Codes of an authenticator app, and spare codes for the day the phone is lost. */
export function createSecondFactor({
	auth,
	users,
	limiter,
	cookieName,
}: SecondFactorParts): Methods {
	const withPassword = async <T>(
		user: DeskUser,
		attempt: () => Promise<T | null>,
	): Promise<
		T | { kind: "wrong-password" } | { kind: "too-many"; retryAfterMs: number }
	> => {
		const place = `signed in as ${user.id}`;
		const retryAfterMs = await limiter.attempt(user.email, place);
		if (retryAfterMs > 0) return { kind: "too-many", retryAfterMs };
		const done = await attempt();
		if (done === null) return { kind: "wrong-password" };
		await limiter.succeeded(user.email, place);
		return done;
	};

	const current = async (userId: string): Promise<DeskUser> => {
		const user = await users.byId(userId);
		if (!user) throw new Error("the signed-in person is gone");
		return user;
	};

	return {
		async verifySecondFactor({ code, remoteAddress, headers }) {
			const retryAfterMs = await limiter.attempt(
				"second factor",
				remoteAddress,
			);
			if (retryAfterMs > 0) return { kind: "too-many", retryAfterMs };
			const request = {
				body: { code: code.replace(/\s/g, "") },
				headers: toHeaders(headers),
				asResponse: true,
			} as const;
			const response = timedCode.test(request.body.code)
				? await auth.api.verifyTOTP(request)
				: await auth.api.verifyBackupCode(request);
			if (!response.ok) return { kind: toRefusal(await codeOf(response)) };
			await limiter.succeeded("second factor", remoteAddress);
			const answer = (await response.json()) as { user: { id: string } };
			return {
				kind: "signed-in",
				user: await current(answer.user.id),
				cookie: sessionCookieOf(response, cookieName),
			};
		},
		beginSecondFactor: ({ session, password, headers }) =>
			withPassword(session.user, async () => {
				const response = await auth.api.enableTwoFactor({
					body: { password, method: "totp" },
					headers: toHeaders(headers),
					asResponse: true,
				});
				if (!response.ok)
					return (await codeOf(response)) === "TOTP_ALREADY_ENABLED"
						? { kind: "already-on" as const }
						: null;
				const { totpURI, backupCodes } = (await response.json()) as {
					totpURI: string;
					backupCodes: readonly string[];
				};
				return {
					kind: "begun" as const,
					uri: totpURI,
					spareCodes: backupCodes,
				};
			}),
		async confirmSecondFactor({ session, code, headers }) {
			const place = `signed in as ${session.user.id}`;
			const retryAfterMs = await limiter.attempt(session.user.email, place);
			if (retryAfterMs > 0) return { kind: "too-many", retryAfterMs };
			const response = await auth.api.verifyTOTP({
				body: { code: code.replace(/\s/g, "") },
				headers: toHeaders(headers),
				asResponse: true,
			});
			if (!response.ok) return { kind: "wrong-code" };
			await limiter.succeeded(session.user.email, place);
			return {
				kind: "on",
				user: await current(session.user.id),
				cookie: sessionCookieOf(response, cookieName),
			};
		},
		endSecondFactor: ({ session, password, headers }) =>
			withPassword(session.user, async () => {
				const response = await auth.api.disableTwoFactor({
					body: { password },
					headers: toHeaders(headers),
					asResponse: true,
				});
				if (!response.ok) return null;
				return {
					kind: "off" as const,
					user: await current(session.user.id),
					cookie: sessionCookieOf(response, cookieName),
				};
			}),
	};
}

async function codeOf(response: Response): Promise<string> {
	const body = (await response.json().catch(() => ({}))) as { code?: string };
	return body.code ?? "";
}

/** The library locks an account after many failures in a row; the codes are those of its second factor. */
function toRefusal(code: string): "wrong-code" | "expired" | "locked" {
	switch (code) {
		case "ACCOUNT_TEMPORARILY_LOCKED":
			return "locked";
		case "INVALID_TWO_FACTOR_COOKIE":
		case "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE":
			return "expired";
		default:
			return "wrong-code";
	}
}
