import type { HumanAgent } from "@shopbell/conversation";
import type {
	DeskOutcome,
	StoredHandoff,
	TransferTarget,
} from "@shopbell/store";
import { z } from "zod";
import type { DeskUser } from "../accounts/desk-user.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import { answerByEmail } from "./answer-by-email.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute, DeskRule } from "./desk-route.js";
import { toEntryView } from "./entry-view.js";
import { toHandoffView } from "./handoff-view.js";
import { callBackPromise } from "./promises-elsewhere.js";
import { readBody } from "./read-body.js";
import { readClosure } from "./read-closure.js";
import { answering, supervising } from "./rules.js";
import { sayInConversation } from "./say-in-conversation.js";
import { toReturnPack } from "./to-return-pack.js";

const maxNoteLength = 4000;
/** Lines of a colleague that are shown when somebody has seen less. */
const maxUnseen = 50;

const line = (length: number) => z.string().trim().min(1).max(length);

const endBody = z.object({
	back: z
		.object({
			outcome: z.enum(["solved", "arranged", "unsolved"]),
			promises: z
				.array(
					z.object({
						text: line(300),
						dueAt: z.number().int().positive().nullable(),
					}),
				)
				.max(5)
				.default([]),
			nextStep: line(300).nullable().default(null),
		})
		.optional(),
});
const transferBody = z.object({
	to: z
		.discriminatedUnion("kind", [
			z.object({ kind: z.literal("agent"), id: z.string().max(200) }),
			z.object({ kind: z.literal("group"), name: line(60) }),
		])
		.nullable(),
	note: line(maxNoteLength).optional(),
});
const callBody = z.object({
	phone: z
		.string()
		.trim()
		.regex(/^\+?[\d\s()./-]{5,30}$/),
	when: line(120).optional(),
});

/** What an agent does with a handoff. */
export function createActRoutes(parts: DeskParts): readonly DeskRoute[] {
	const { store, now } = parts;
	const { handoffs } = store;

	const act = (
		path: string,
		perform: (
			request: HttpRequest,
			handoff: StoredHandoff,
			agent: HumanAgent,
			user: DeskUser,
		) => Promise<DeskOutcome | HttpReply>,
		rule: Extract<DeskRule, { kind: "roles" }> = answering,
	): DeskRoute => ({
		method: "post",
		path: `/handoffs/:id/${path}`,
		rule,
		async handle(request, { user }) {
			const handoffId = request.params.id ?? "";
			const handoff = await handoffs.get(handoffId);
			if (!handoff) return failure(404, "not-found");
			const agent = { id: user.id, name: user.name };
			const outcome = await perform(request, handoff, agent, user);
			return "status" in outcome ? outcome : toReply(outcome, parts, handoffId);
		},
	});

	const end = (how: "release" | "resolve"): DeskRoute =>
		act(how, async (request, { id }, agent) => {
			const body = await readBody(request, endBody);
			if (body.kind === "refused") return body.reply;
			return handoffs[how](
				id,
				agent,
				toReturnPack(body.value.back, agent, now()),
			);
		});

	return [
		act("accept", (_request, { id }, agent) => handoffs.accept(id, agent)),
		act("decline", (_request, { id }, agent) => handoffs.decline(id, agent)),
		end("release"),
		end("resolve"),
		act("say", (request, handoff, agent) =>
			sayInConversation(parts, request, handoff, agent),
		),
		act("email", (request, handoff, agent) =>
			answerByEmail(parts, request, handoff, agent),
		),
		act("transfer", async (request, handoff, agent) => {
			const body = await readBody(request, transferBody);
			if (body.kind === "refused") return body.reply;
			const to = await toTarget(parts, body.value.to);
			if (to === undefined) return failure(409, "not-there");
			const outcome = await handoffs.transfer(handoff.id, agent, to);
			if (outcome.kind === "done" && body.value.note !== undefined)
				await store.desk.addNote({
					id: parts.createId(),
					handoffId: handoff.id,
					kind: "note",
					author: agent,
					text: body.value.note,
					mentions: to?.kind === "agent" ? [to.agent.id] : [],
				});
			return outcome;
		}),
		act("call-back", async (request, handoff, agent) => {
			const body = await readBody(request, callBody);
			if (body.kind === "refused") return body.reply;
			const { phone, when } = body.value;
			return handoffs.promiseCall(handoff.id, agent, {
				phone,
				when: when ?? null,
				toPromise: (number) => callBackPromise(handoff.pack.locale, number),
				isUnreached: (await readClosure(parts, handoff)) !== null,
			});
		}),
		act(
			"take-over",
			async (_request, handoff, agent) => {
				const outcome = await handoffs.takeOver(handoff.id, agent);
				if (outcome.kind === "done" && handoff.agent?.id !== agent.id)
					await store.desk.record({
						actor: agent,
						action: "handoff.take-over",
						subject: handoff.id,
						detail: { from: handoff.agent?.id ?? null },
					});
				return outcome;
			},
			supervising,
		),
		act(
			"join",
			(_request, { id }, agent) => handoffs.join(id, agent),
			supervising,
		),
	];
}

/** Undefined where there is no such colleague. */
async function toTarget(
	{ store }: DeskParts,
	to: z.infer<typeof transferBody>["to"],
): Promise<TransferTarget | undefined> {
	if (to?.kind !== "agent") return to;
	const agent = await store.desk.agent(to.id);
	return agent && { kind: "agent", agent: { id: agent.id, name: agent.name } };
}

/** What an agent's action came to, with the handoff as it is now. */
async function toReply(
	outcome: DeskOutcome,
	parts: DeskParts,
	handoffId: string,
): Promise<HttpReply> {
	const { store } = parts;
	switch (outcome.kind) {
		case "done": {
			const handoff = await store.handoffs.get(handoffId);
			return {
				status: 200,
				body: {
					handoff: handoff
						? toHandoffView(handoff, await parts.positions())
						: null,
					...(handoff?.ticket ? { number: handoff.ticket.number } : {}),
				},
			};
		}
		case "taken":
			return {
				status: 409,
				body: { error: { code: "taken", by: outcome.by } },
			};
		case "gone":
			return failure(410, "gone");
		case "not-yours":
			return failure(403, "not-yours");
		case "not-there":
			return failure(409, "not-there");
		case "seen-less":
			return {
				status: 409,
				body: {
					error: {
						code: "seen-less",
						entries: await readUnseen(parts, handoffId, outcome.seqs),
					},
				},
			};
	}
}

async function readUnseen(
	{ store }: DeskParts,
	handoffId: string,
	seqs: readonly number[],
) {
	const handoff = await store.handoffs.get(handoffId);
	const [first] = seqs;
	if (!handoff || first === undefined) return [];
	const entries = await store.transcript(handoff.conversationId, {
		after: first - 1,
		limit: maxUnseen,
	});
	return entries.filter(({ seq }) => seqs.includes(seq)).map(toEntryView);
}
