import { z } from "zod";
import { type Accounts, passwordLength } from "../accounts/accounts.js";
import type { DeskSession, DeskUser } from "../accounts/desk-user.js";
import { roles } from "../accounts/role.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";
import { clientAddress } from "../webchat/client-address.js";
import type { DeskRoute, DeskRule } from "./desk-route.js";

const maxBodyBytes = 8 * 1024;

const signInBody = z.object({
	email: z.string().min(1).max(320),
	password: z.string().min(1).max(1000),
});

const passwordBody = z.object({
	currentPassword: z.string().min(1).max(1000),
	newPassword: z.string().max(1000),
	name: z.string().trim().min(1).max(60).optional(),
});

const everyone: Extract<DeskRule, { kind: "roles" }> = {
	kind: "roles",
	roles,
	beforePasswordChange: true,
	beforeSecondFactor: true,
};

/** Signing in and out, and one's own account. */
export function createSessionRoutes(accounts: Accounts): readonly DeskRoute[] {
	return [
		{
			method: "get",
			path: "/me",
			rule: everyone,
			handle: async (_request, { user, needsSecondFactor }) => ({
				status: 200,
				body: toMe(user, needsSecondFactor),
			}),
		},
		{
			method: "post",
			path: "/sign-in",
			rule: { kind: "anyone" },
			async handle(request: HttpRequest) {
				const json = await readJson(request, maxBodyBytes);
				if (json.kind === "refused") return json.reply;
				const body = signInBody.safeParse(json.value);
				if (!body.success) return failure(400, "invalid-body");
				const outcome = await accounts.signIn({
					...body.data,
					email: body.data.email.trim(),
					remoteAddress: clientAddress(request),
					headers: request.headers,
				});
				switch (outcome.kind) {
					case "signed-in":
						return withCookie(outcome.cookie, toMe(outcome.user));
					case "second-factor":
						return withCookie(outcome.cookie, { asks: "second-factor" });
					case "refused":
						return failure(401, "wrong-credentials");
					case "too-many":
						return tooMany(outcome.retryAfterMs);
				}
			},
		},
		{
			method: "post",
			path: "/sign-out",
			rule: { kind: "anyone" },
			handle: async (request: HttpRequest) =>
				withCookie(await accounts.signOut(request.headers), {}),
		},
		{
			method: "post",
			path: "/change-password",
			rule: everyone,
			async handle(request: HttpRequest, session: DeskSession) {
				const json = await readJson(request, maxBodyBytes);
				if (json.kind === "refused") return json.reply;
				const body = passwordBody.safeParse(json.value);
				if (!body.success) return failure(400, "invalid-body");
				const { name, ...passwords } = body.data;
				const outcome = await accounts.changePassword({
					...passwords,
					...(name === undefined ? {} : { name }),
					session,
					headers: request.headers,
				});
				switch (outcome.kind) {
					case "changed":
						return withCookie(outcome.cookie, toMe(outcome.user));
					case "wrong-password":
						return failure(403, "wrong-password");
					case "too-short":
					case "too-long":
					case "unchanged":
						return failure(422, `password-${outcome.kind}`);
					case "too-many":
						return tooMany(outcome.retryAfterMs);
				}
			},
		},
	];
}

/** What the page may know of the person it belongs to. */
export function toMe(user: DeskUser, needsSecondFactor = false): object {
	const { id, email, name, role, mustChangePassword, hasSecondFactor } = user;
	return {
		user: {
			id,
			email,
			name,
			role,
			mustChangePassword,
			hasSecondFactor,
			needsSecondFactor,
		},
		passwordLength,
	};
}

/** An answer that sets or clears the browser's session. */
export function withCookie(cookie: string | null, body: object): HttpReply {
	return {
		status: 200,
		body,
		...(cookie ? { headers: { "set-cookie": cookie } } : {}),
	};
}

/** Told to wait. */
export function tooMany(retryAfterMs: number): HttpReply {
	return {
		...failure(429, "too-many-attempts"),
		headers: { "retry-after": String(Math.ceil(retryAfterMs / 1000)) },
	};
}
