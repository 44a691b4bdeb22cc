import type { HumanAgent } from "@shopbell/conversation";
import type { DeskOutcome, StoredHandoff } from "@shopbell/store";
import { z } from "zod";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import type { DeskParts } from "./desk-parts.js";
import { pageId } from "./page-id.js";
import { emailPromise } from "./promises-elsewhere.js";
import { readBody } from "./read-body.js";
import { readClosure } from "./read-closure.js";

/** Notes are bounded alike, and the answer stands as one. */
const maxTextLength = 4000;

const body = z.object({
	id: pageId,
	to: z.email().max(254),
	text: z.string().trim().min(1).max(maxTextLength),
});

/**
 * Answers by e-mail where the shopper is not reached any more, and ends the handoff. What was
 * written stays for colleagues as a note; only where free words arrive nowhere, so that nobody
 * leaves a chat in which somebody waits.
 */
export async function answerByEmail(
	parts: DeskParts,
	request: HttpRequest,
	handoff: StoredHandoff,
	agent: HumanAgent,
): Promise<DeskOutcome | HttpReply> {
	const { store, settings } = parts;
	const read = await readBody(request, body);
	if (read.kind === "refused") return read.reply;
	if (settings.mail === null) return failure(409, "no-mail");
	if ((await readClosure(parts, handoff)) === null)
		return failure(409, "still-reached");
	const { id, to, text } = read.value;
	const outcome = await store.handoffs.answerByEmail(handoff.id, agent, {
		...{ id, to, text },
		toPromise: (number) => emailPromise(handoff.pack.locale, number, to),
	});
	if (outcome.kind === "done")
		await store.desk.addNote({
			id: parts.createId(),
			handoffId: handoff.id,
			kind: "note",
			author: agent,
			text: `✉ ${to}\n\n${text}`.slice(0, maxTextLength),
			mentions: [],
		});
	return outcome;
}
