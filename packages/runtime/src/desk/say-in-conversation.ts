import type { HumanAgent, SentTemplate } from "@shopbell/conversation";
import { fillTemplate } from "@shopbell/knowledge";
import type { DeskOutcome, StoredHandoff } from "@shopbell/store";
import { z } from "zod";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import { prepareFiles } from "./agent-files.js";
import type { DeskParts } from "./desk-parts.js";
import { takesTemplates } from "./free-until.js";
import { pageId } from "./page-id.js";
import { readBody } from "./read-body.js";
import { readClosure } from "./read-closure.js";
import { refuseAnswer } from "./refuse-answer.js";

/** Longest message of a human agent, in characters. */
const maxTextLength = 8000;

const templateBody = z.object({
	name: z.string().max(512),
	language: z.string().max(20),
	parameters: z.array(z.string().max(1024)).max(20),
});
const body = z
	.object({
		id: pageId,
		text: z.string().trim().max(maxTextLength).default(""),
		attachments: z
			.array(z.object({ file: z.string().max(100), name: z.string().max(300) }))
			.default([]),
		/** An approved text instead of words of one's own. */
		template: templateBody.optional(),
		lastSeq: z.number().int().min(0).optional(),
	})
	.refine(({ text, attachments, template }) =>
		template === undefined
			? text !== "" || attachments.length > 0
			: text === "" && attachments.length === 0,
	);

/**
 * What an agent says. Free words that certainly would not arrive are refused before anything is
 * stored, so that nobody believes they were read; approved texts go out after the window too.
 */
export async function sayInConversation(
	parts: DeskParts,
	request: HttpRequest,
	handoff: StoredHandoff,
	agent: HumanAgent,
): Promise<DeskOutcome | HttpReply> {
	const read = await readBody(request, body);
	if (read.kind === "refused") return read.reply;
	const { lastSeq, attachments, template, ...message } = read.value;
	const refusal = refuseAnswer(handoff, agent.id);
	if (refusal) return refusal;
	const seen = lastSeq === undefined ? {} : { lastSeq };
	const closure = await readClosure(parts, handoff);
	if (template) {
		if (closure !== null && closure !== "window-closed")
			return failure(409, closure);
		const words = toWords(parts, handoff, template);
		return "status" in words
			? words
			: parts.store.handoffs.say(handoff.id, agent, {
					...{ id: message.id, ...words },
					...seen,
				});
	}
	if (closure !== null) return failure(409, closure);
	const files = await prepareFiles(
		parts.settings.dataDir,
		handoff.conversationId,
		attachments,
	);
	if (files.kind === "refused") return failure(files.status, files.code);
	return parts.store.handoffs.say(handoff.id, agent, {
		...message,
		attachments: files.attachments,
		...seen,
	});
}

/** The words that the shopper will read, or why they cannot be sent. */
function toWords(
	{ desk }: DeskParts,
	{ pack }: StoredHandoff,
	{ name, language, parameters }: SentTemplate,
): { readonly text: string; readonly template: SentTemplate } | HttpReply {
	const known = desk
		.templates()
		.find((one) => one.name === name && one.language === language);
	if (!known || !takesTemplates(pack.channel))
		return failure(409, "template-unknown");
	const filled = fillTemplate(known.body, parameters);
	switch (filled.kind) {
		case "filled":
			return {
				text: filled.text,
				template: { name, language, parameters: filled.values },
			};
		case "incomplete":
			return failure(400, "template-incomplete");
		case "too-long":
			return failure(400, "text-too-long");
	}
}
