import { z } from "zod";
import { failure } from "../server/http-exchange.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { readBody } from "./read-body.js";
import { answering, supervising } from "./rules.js";

const noteBody = z.object({
	id: z.string().regex(/^[\w-]{1,64}$/),
	text: z.string().trim().min(1).max(4000),
	mentions: z.array(z.string().max(200)).max(20).default([]),
});

/** Remarks among colleagues that no shopper sees. */
export function createNoteRoutes(parts: DeskParts): readonly DeskRoute[] {
	const { store } = parts;
	const add = (kind: "note" | "whisper"): DeskRoute => ({
		method: "post",
		path: `/handoffs/:id/${kind}`,
		rule: kind === "note" ? answering : supervising,
		async handle(request, { user }) {
			const handoff = await store.handoffs.get(request.params.id ?? "");
			if (!handoff) return failure(404, "not-found");
			if (!(await parts.mayRead(handoff, user)))
				return failure(403, "not-yours");
			const body = await readBody(request, noteBody);
			if (body.kind === "refused") return body.reply;
			const { id, text, mentions } = body.value;
			const known = new Set(
				(await store.desk.agents()).map((agent) => agent.id),
			);
			const note = await store.desk.addNote({
				// An id of a page's own, so that no colleague's page can meet it.
				id: `${user.id}.${id}`,
				handoffId: handoff.id,
				kind,
				author: { id: user.id, name: user.name },
				text,
				mentions: [
					...mentions.filter((agentId) => known.has(agentId)),
					...(kind === "whisper" && handoff.agent ? [handoff.agent.id] : []),
				],
			});
			return note
				? { status: 200, body: { note: toNoteView(note) } }
				: failure(404, "not-found");
		},
	});
	return [add("note"), add("whisper")];
}

/** A note as pages see it. */
export function toNoteView<
	T extends { readonly id: string; readonly handoffId: string },
>({ handoffId: _ofHandoff, ...note }: T): Omit<T, "handoffId"> {
	return note;
}
