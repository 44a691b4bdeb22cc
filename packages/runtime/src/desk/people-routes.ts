import { z } from "zod";
import type { Accounts, UserOutcome } from "../accounts/accounts.js";
import type { DeskUser } from "../accounts/desk-user.js";
import { roles } from "../accounts/role.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";
import type { DeskRoute, DeskRule } from "./desk-route.js";

const administering: Extract<DeskRule, { kind: "roles" }> = {
	kind: "roles",
	roles: ["administrator"],
};

const addBody = z.object({
	email: z.email().max(320),
	name: z.string().trim().min(1).max(60),
	role: z.enum(roles),
});

/** Who may sign in at the desk; for administrators. */
export function createPeopleRoutes(accounts: Accounts): readonly DeskRoute[] {
	const setDisabled = (path: string, isDisabled: boolean): DeskRoute => ({
		method: "post",
		path: `/people/:id/${path}`,
		rule: administering,
		handle: async (request: HttpRequest) =>
			toReply(await accounts.setDisabled(request.params.id ?? "", isDisabled)),
	});
	return [
		{
			method: "get",
			path: "/people",
			rule: administering,
			handle: async () => ({
				status: 200,
				body: { people: (await accounts.users()).map(toPerson) },
			}),
		},
		{
			method: "post",
			path: "/people",
			rule: administering,
			async handle(request: HttpRequest) {
				const json = await readJson(request, 8 * 1024);
				if (json.kind === "refused") return json.reply;
				const body = addBody.safeParse(json.value);
				if (!body.success) return failure(400, "invalid-body");
				const outcome = await accounts.addUser(body.data);
				if (outcome.kind === "email-taken") return failure(409, "email-taken");
				return {
					status: 201,
					body: {
						person: toPerson(outcome.user),
						oneTimePassword: outcome.oneTimePassword,
					},
				};
			},
		},
		{
			method: "post",
			path: "/people/:id/reset-second-factor",
			rule: administering,
			handle: async (request: HttpRequest) =>
				toReply(await accounts.resetSecondFactor(request.params.id ?? "")),
		},
		setDisabled("disable", true),
		setDisabled("enable", false),
	];
}

function toReply(outcome: UserOutcome): HttpReply {
	switch (outcome.kind) {
		case "done":
			return { status: 200, body: { person: toPerson(outcome.user) } };
		case "unknown":
			return failure(404, "not-found");
		case "last-administrator":
			return failure(409, "last-administrator");
	}
}

function toPerson(user: DeskUser): object {
	const { id, email, name, role, isDisabled, hasSecondFactor } = user;
	return {
		id,
		email,
		name,
		role,
		isDisabled,
		hasSecondFactor,
		isNew: user.mustChangePassword,
	};
}
