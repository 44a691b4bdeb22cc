import type { AgentChange } from "@shopbell/store";
import { z } from "zod";
import type { Accounts } from "../accounts/accounts.js";
import type { DeskUser } from "../accounts/desk-user.js";
import { answeringRoles } from "../accounts/role.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { toAgentView, toMyPresence, toState } from "./presence-view.js";
import { readBody } from "./read-body.js";
import { answering, supervising } from "./rules.js";

const word = z.string().trim().min(1).max(60);
const words = z.array(word).max(50);
const choice = z.union([z.literal("all"), words]);
const capacity = z.number().int().min(1).max(20);

const presenceBody = z.object({
	state: z.enum(["available", "away", "offline"]).optional(),
	reason: z.string().trim().max(80).nullable().optional(),
	capacity: capacity.optional(),
	delegateTo: z.string().max(200).nullable().optional(),
});

const agentBody = z.object({
	capacity: capacity.optional(),
	groups: words.optional(),
	skills: z
		.object({
			topics: choice,
			languages: choice,
			channels: choice,
			classes: z.union([
				z.literal("all"),
				z.array(z.enum(["guest", "customer", "vip"])).max(3),
			]),
		})
		.optional(),
	isReserve: z.boolean().optional(),
	refundLimit: z
		.object({
			amount: z.number().min(0).max(1_000_000),
			currency: z.string().regex(/^[A-Z]{3}$/),
		})
		.nullable()
		.optional(),
});

/** Who is there, what they can be asked, and who answers for whom. */
export function createPresenceRoutes(
	parts: DeskParts,
	accounts: Pick<Accounts, "users">,
): readonly DeskRoute[] {
	const { store, now } = parts;
	const colleagues = async () =>
		(await accounts.users()).filter(
			({ role, isDisabled }) => answeringRoles.includes(role) && !isDisabled,
		);
	return [
		{
			method: "get",
			path: "/presence",
			rule: answering,
			handle: async (_request, { user }) => ({
				status: 200,
				body: { me: toMyPresence(await store.desk.agent(user.id)) },
			}),
		},
		{
			method: "post",
			path: "/presence",
			rule: answering,
			handle: (request, { user }) => changePresence(parts, request, user),
		},
		{
			method: "get",
			path: "/agents",
			rule: answering,
			async handle() {
				const [users, agents] = await Promise.all([
					colleagues(),
					store.desk.agents(),
				]);
				return {
					status: 200,
					body: {
						agents: agents.flatMap((agent) => {
							const user = users.find(({ id }) => id === agent.id);
							return user ? [toAgentView(agent, user, now())] : [];
						}),
						groups: [...new Set(agents.flatMap(({ groups }) => groups))].sort(),
					},
				};
			},
		},
		{
			method: "post",
			path: "/agents/:id",
			rule: supervising,
			async handle(request, { user }) {
				const colleague = (await colleagues()).find(
					({ id }) => id === request.params.id,
				);
				if (!colleague) return failure(404, "not-found");
				const body = await readBody(request, agentBody);
				if (body.kind === "refused") return body.reply;
				const change = toChange(body.value);
				const agent = await store.desk.changeAgent(colleague, change);
				await store.desk.record({
					actor: { id: user.id, name: user.name },
					action: "agent.change",
					subject: colleague.id,
					detail: change,
				});
				return {
					status: 200,
					body: { agent: toAgentView(agent, colleague, now()) },
				};
			},
		},
	];
}

async function changePresence(
	{ store, now }: DeskParts,
	request: HttpRequest,
	user: DeskUser,
): Promise<HttpReply> {
	const body = await readBody(request, presenceBody);
	if (body.kind === "refused") return body.reply;
	const change = toChange(body.value);
	const me = { id: user.id, name: user.name };
	const before = await store.desk.agent(user.id);
	const isBack = change.state === "available";
	const delegateTo = isBack
		? null
		: (change.delegateTo ?? before?.delegateTo ?? null);
	const to =
		delegateTo === null || delegateTo === "queue"
			? delegateTo
			: await store.desk.agent(delegateTo);
	const isThere =
		to === null ||
		to === "queue" ||
		(to !== undefined &&
			to.id !== user.id &&
			toState(to, now()) === "available");
	if (!isThere) return failure(409, "not-there");
	const after = await store.desk.changeAgent(me, {
		...change,
		delegateTo,
		...(isBack ? { reason: null } : {}),
	});
	const moved =
		after.state !== "available" && to !== null && to !== undefined
			? await store.desk.delegate(
					me,
					to === "queue" ? to : { id: to.id, name: to.name },
				)
			: 0;
	return { status: 200, body: { me: toMyPresence(after), moved } };
}

/** Without what was left out. */
function toChange(
	body: z.infer<typeof presenceBody> | z.infer<typeof agentBody>,
): AgentChange {
	return Object.fromEntries(
		Object.entries(body).filter(([, value]) => value !== undefined),
	) as AgentChange;
}
