import { z } from "zod";
import type { Accounts } from "../accounts/accounts.js";
import type { DeskSession } from "../accounts/desk-user.js";
import { roles } from "../accounts/role.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";
import { clientAddress } from "../webchat/client-address.js";
import type { DeskRoute, DeskRule } from "./desk-route.js";
import { toMe, tooMany, withCookie } from "./session-routes.js";

const maxBodyBytes = 8 * 1024;

const codeBody = z.object({ code: z.string().trim().min(1).max(40) });
const passwordBody = z.object({ password: z.string().min(1).max(1000) });

/** One's own second factor, also while it is required and not there yet. */
const own: Extract<DeskRule, { kind: "roles" }> = {
	kind: "roles",
	roles,
	beforeSecondFactor: true,
};

/** The code after the password, and setting up what shows the codes. */
export function createSecondFactorRoutes(
	accounts: Accounts,
): readonly DeskRoute[] {
	return [
		{
			method: "post",
			path: "/second-factor/verify",
			rule: { kind: "anyone" },
			async handle(request: HttpRequest) {
				const body = await read(request, codeBody);
				if ("status" in body) return body;
				const outcome = await accounts.verifySecondFactor({
					code: body.code,
					remoteAddress: clientAddress(request),
					headers: request.headers,
				});
				switch (outcome.kind) {
					case "signed-in":
						return withCookie(outcome.cookie, toMe(outcome.user));
					case "wrong-code":
						return failure(401, "wrong-code");
					case "expired":
						return failure(401, "code-expired");
					case "locked":
						return failure(423, "second-factor-locked");
					case "too-many":
						return tooMany(outcome.retryAfterMs);
				}
			},
		},
		{
			method: "post",
			path: "/second-factor/begin",
			rule: own,
			async handle(request: HttpRequest, session: DeskSession) {
				const body = await read(request, passwordBody);
				if ("status" in body) return body;
				const outcome = await accounts.beginSecondFactor({
					session,
					password: body.password,
					headers: request.headers,
				});
				switch (outcome.kind) {
					case "begun":
						return {
							status: 200,
							body: { uri: outcome.uri, spareCodes: outcome.spareCodes },
							headers: { "cache-control": "no-store" },
						};
					case "already-on":
						return failure(409, "already-on");
					case "wrong-password":
						return failure(403, "wrong-password");
					case "too-many":
						return tooMany(outcome.retryAfterMs);
				}
			},
		},
		{
			method: "post",
			path: "/second-factor/confirm",
			rule: own,
			async handle(request: HttpRequest, session: DeskSession) {
				const body = await read(request, codeBody);
				if ("status" in body) return body;
				const outcome = await accounts.confirmSecondFactor({
					session,
					code: body.code,
					headers: request.headers,
				});
				switch (outcome.kind) {
					case "on":
						return withCookie(outcome.cookie, toMe(outcome.user));
					case "wrong-code":
						return failure(403, "wrong-code");
					case "too-many":
						return tooMany(outcome.retryAfterMs);
				}
			},
		},
		{
			method: "post",
			path: "/second-factor/end",
			rule: own,
			async handle(request: HttpRequest, session: DeskSession) {
				const body = await read(request, passwordBody);
				if ("status" in body) return body;
				const outcome = await accounts.endSecondFactor({
					session,
					password: body.password,
					headers: request.headers,
				});
				switch (outcome.kind) {
					case "off":
						return withCookie(outcome.cookie, toMe(outcome.user));
					case "wrong-password":
						return failure(403, "wrong-password");
					case "too-many":
						return tooMany(outcome.retryAfterMs);
				}
			},
		},
	];
}

async function read<T extends object>(
	request: HttpRequest,
	schema: z.ZodType<T>,
): Promise<T | HttpReply> {
	const json = await readJson(request, maxBodyBytes);
	if (json.kind === "refused") return json.reply;
	const body = schema.safeParse(json.value);
	return body.success ? body.data : failure(400, "invalid-body");
}
