import {
	type Accounts,
	type PasswordOutcome,
	passwordLength,
} from "./accounts.js";
import type { Auth } from "./create-auth.js";
import { sessionCookieOf, toHeaders } from "./request-headers.js";
import type { SignInLimiter } from "./sign-in-limiter.js";
import type { UserTable } from "./user-table.js";

/** What changing a password works with. */
interface PasswordParts {
	readonly auth: Auth;
	readonly users: UserTable;
	readonly limiter: SignInLimiter;
	readonly cookieName: string;
}

/** Replaces a password; guesses of the current one are slowed down like those at the door. */
export async function changePassword(
	{ auth, users, limiter, cookieName }: PasswordParts,
	change: Parameters<Accounts["changePassword"]>[0],
): Promise<PasswordOutcome> {
	const { user } = change.session;
	const { currentPassword, newPassword } = change;
	if (newPassword.length < passwordLength.min) return { kind: "too-short" };
	if (newPassword.length > passwordLength.max) return { kind: "too-long" };
	if (newPassword === currentPassword) return { kind: "unchanged" };
	const place = `signed in as ${user.id}`;
	const retryAfterMs = await limiter.attempt(user.email, place);
	if (retryAfterMs > 0) return { kind: "too-many", retryAfterMs };
	const response = await auth.api.changePassword({
		body: { currentPassword, newPassword, revokeOtherSessions: true },
		headers: toHeaders(change.headers),
		asResponse: true,
	});
	if (!response.ok) return { kind: "wrong-password" };
	await limiter.succeeded(user.email, place);
	const changed = await users.change(user.id, {
		mustChangePassword: false,
		...(change.name === undefined ? {} : { name: change.name }),
	});
	return {
		kind: "changed",
		user: changed,
		cookie: sessionCookieOf(response, cookieName),
	};
}
