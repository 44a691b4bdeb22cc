import { z } from "zod";
import type { Accounts, UserOutcome } from "../accounts/accounts.js";
import type { DeskSession, DeskUser } from "../accounts/desk-user.js";
import { roles } from "../accounts/role.js";
import type { RuntimeParts } from "../runtime-parts.js";
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
export function createPeopleRoutes(
	accounts: Accounts,
	{ store }: Pick<RuntimeParts, "store">,
): readonly DeskRoute[] {
	const record = (
		{ user: { id, name } }: DeskSession,
		action: string,
		person: DeskUser,
	): Promise<void> =>
		store.desk.record({
			actor: { id, name },
			action,
			subject: person.id,
			detail: { name: person.name, role: person.role },
		});

	const act = (
		path: string,
		action: string,
		perform: (userId: string) => Promise<UserOutcome>,
	): DeskRoute => ({
		method: "post",
		path: `/people/:id/${path}`,
		rule: administering,
		async handle(request: HttpRequest, session: DeskSession) {
			const outcome = await perform(request.params.id ?? "");
			if (outcome.kind === "done") await record(session, action, outcome.user);
			return toReply(outcome);
		},
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
			async handle(request: HttpRequest, session: DeskSession) {
				const json = await readJson(request, 8 * 1024);
				if (json.kind === "refused") return json.reply;
				const body = addBody.safeParse(json.value);
				if (!body.success) return failure(400, "invalid-body");
				const outcome = await accounts.addUser(body.data);
				if (outcome.kind === "email-taken") return failure(409, "email-taken");
				await record(session, "person.add", outcome.user);
				return {
					status: 201,
					body: {
						person: toPerson(outcome.user),
						oneTimePassword: outcome.oneTimePassword,
					},
				};
			},
		},
		act("reset-second-factor", "person.reset-second-factor", (id) =>
			accounts.resetSecondFactor(id),
		),
		act("disable", "person.disable", (id) => accounts.setDisabled(id, true)),
		act("enable", "person.enable", (id) => accounts.setDisabled(id, false)),
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
