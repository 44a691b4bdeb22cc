import type { IncomingHttpHeaders } from "node:http";
import { inTurn } from "../processes/in-turn.js";
import { leadershipOf } from "../processes/leadership-of.js";
import type { RuntimeParts } from "../runtime-parts.js";
import type { Accounts, SessionsEnded } from "./accounts.js";
import { changePassword } from "./change-password.js";
import { createCompanyDoor } from "./company-door.js";
import { createCompanySignIn } from "./company-sign-in.js";
import { createAuth, sessionCookieName } from "./create-auth.js";
import type { DeskSession } from "./desk-user.js";
import { ensureFirstUser } from "./ensure-first-user.js";
import { createOneTimePassword } from "./one-time-password.js";
import { createOneTimePasswordFile } from "./one-time-password-file.js";
import { createOneTimePasswordRecord } from "./one-time-password-record.js";
import { sessionCookieOf, toHeaders } from "./request-headers.js";
import { createSecondFactor } from "./second-factor.js";
import { createSignInLimiter } from "./sign-in-limiter.js";
import { createUserTable } from "./user-table.js";

/** Who the first user is. */
export interface AccountsOptions {
	/** Default `agent@shop.example`. */
	readonly firstUserEmail?: string;
}

/** What processes tell each other of sessions that have ended. */
const endedTopic = "sessions-ended";

/**
 * Opens the accounts on the store's database; makes the first user, an administrator, when there
 * is nobody yet. Call it before the server listens.
 */
export async function createAccounts(
	parts: Pick<
		RuntimeParts,
		"settings" | "store" | "secret" | "log" | "now" | "origin"
	>,
	options: AccountsOptions = {},
): Promise<Accounts> {
	const { settings, store, log } = parts;
	const isHttps = settings.publicUrl?.startsWith("https:") ?? false;
	const cookieName = sessionCookieName(isHttps);
	// Tables and the first user are made by one process at a time.
	const turn = leadershipOf(parts, "accounts");
	const auth = await inTurn(turn, () =>
		createAuth({
			database: store.database,
			dialect: store.dialect,
			secret: parts.secret("accounts"),
			isHttps,
		}),
	);
	const challengeCookieName = (await auth.$context).createAuthCookie(
		"two_factor",
	).name;
	const users = await createUserTable(auth);
	const limiter = createSignInLimiter({
		records: store.identityRecords,
		now: parts.now,
	});
	const passwordPlace = settings.postgres
		? createOneTimePasswordRecord({
				records: store.identityRecords,
				secret: parts.secret("accounts"),
				now: parts.now,
			})
		: createOneTimePasswordFile(settings.dataDir);
	const tell = (ended: SessionsEnded): void =>
		store.broadcast.tell(endedTopic, ended);
	let firstUser = await inTurn(turn, () =>
		ensureFirstUser(
			users,
			passwordPlace,
			options.firstUserEmail ?? "agent@shop.example",
		),
	);

	async function session(
		headers: IncomingHttpHeaders,
	): Promise<DeskSession | null> {
		if (!headers.cookie) return null;
		const found = await auth.api.getSession({ headers: toHeaders(headers) });
		if (!found) return null;
		const user = users.toDeskUser(found.user);
		if (user.isDisabled) return null;
		return {
			id: found.session.id,
			expiresAt: found.session.expiresAt.getTime(),
			user,
			needsSecondFactor:
				settings.secondFactor === "required" &&
				!user.hasSecondFactor &&
				// Their company asks for what it thinks fit.
				found.session.proof !== "company",
		};
	}

	return {
		...createSecondFactor({ auth, users, limiter, cookieName }),
		...createCompanyDoor({
			company:
				settings.company &&
				createCompanySignIn(settings.company, {
					key: parts.secret("company-sign-in"),
					now: parts.now,
				}),
			auth,
			users,
			cookieName,
			isHttps,
			origin: parts.origin,
		}),
		session,
		async signIn({ email, password, remoteAddress, headers }) {
			const retryAfterMs = await limiter.attempt(email, remoteAddress);
			if (retryAfterMs > 0) return { kind: "too-many", retryAfterMs };
			const response = await auth.api.signInEmail({
				body: { email, password },
				headers: toHeaders(headers),
				asResponse: true,
			});
			const user = response.ok ? await users.byEmail(email) : undefined;
			if (!user) {
				log.info({ code: "accounts.sign-in-refused" });
				return { kind: "refused" };
			}
			await limiter.succeeded(email, remoteAddress);
			if (user.hasSecondFactor)
				return user.isDisabled
					? { kind: "refused" }
					: {
							kind: "second-factor",
							cookie: sessionCookieOf(response, challengeCookieName),
						};
			log.info({ code: "accounts.signed-in", userId: user.id });
			return {
				kind: "signed-in",
				user,
				cookie: sessionCookieOf(response, cookieName),
			};
		},
		async signOut(headers) {
			const ending = await session(headers);
			const response = await auth.api.signOut({
				headers: toHeaders(headers),
				asResponse: true,
			});
			if (ending) {
				tell({ kind: "session", sessionId: ending.id });
				log.info({ code: "accounts.signed-out", userId: ending.user.id });
			}
			return sessionCookieOf(response, cookieName);
		},
		async changePassword(change) {
			const outcome = await changePassword(
				{ auth, users, limiter, cookieName },
				change,
			);
			if (outcome.kind === "changed") {
				tell({ kind: "user", userId: outcome.user.id });
				log.info({
					code: "accounts.password-changed",
					userId: outcome.user.id,
				});
				if (outcome.user.email === firstUser?.email) {
					await passwordPlace.remove();
					firstUser = null;
				}
			}
			return outcome;
		},
		users: users.all,
		async addUser({ email, name, role }) {
			if (await users.byEmail(email)) return { kind: "email-taken" };
			const oneTimePassword = createOneTimePassword();
			const user = await users.add({ email, name, role }, oneTimePassword);
			log.info({ code: "accounts.user-added", userId: user.id, role });
			return { kind: "added", user, oneTimePassword };
		},
		async setDisabled(userId, isDisabled) {
			const all = await users.all();
			if (!all.some(({ id }) => id === userId)) return { kind: "unknown" };
			const isOtherAdministrator = all.some(
				(user) =>
					user.id !== userId &&
					user.role === "administrator" &&
					!user.isDisabled,
			);
			if (isDisabled && !isOtherAdministrator)
				return { kind: "last-administrator" };
			const user = await users.change(userId, { isDisabled });
			if (isDisabled) {
				await users.endSessions(userId);
				tell({ kind: "user", userId });
			}
			log.info({
				code: isDisabled ? "accounts.user-disabled" : "accounts.user-enabled",
				userId,
			});
			return { kind: "done", user };
		},
		async resetSecondFactor(userId) {
			const user = await users.byId(userId);
			if (!user) return { kind: "unknown" };
			await users.removeSecondFactor(userId);
			await users.endSessions(userId);
			tell({ kind: "user", userId });
			log.info({ code: "accounts.second-factor-reset", userId });
			return { kind: "done", user: { ...user, hasSecondFactor: false } };
		},
		onSessionsEnded: (listener) =>
			// Only processes of our own speak here.
			store.broadcast.listen(endedTopic, (payload) =>
				listener(payload as unknown as SessionsEnded),
			),
		get firstUser() {
			return firstUser;
		},
	};
}
