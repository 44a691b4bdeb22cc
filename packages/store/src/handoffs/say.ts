import type {
	Attachment,
	HumanAgent,
	Input,
	SentTemplate,
} from "@shopbell/conversation";
import type { Row } from "../database/tables.js";
import type { DeskOutcome } from "../port/handoffs.js";
import type { TranscriptEntry } from "../port/transcript.js";
import { type DeskWork, findHandoff, tell } from "./change-handoff.js";

/** What an agent says. */
export interface Saying {
	readonly id: string;
	/** May be empty beside files. */
	readonly text: string;
	readonly attachments?: readonly Attachment[];
	/** The text is one that the channel's vendor has approved. */
	readonly template?: SentTemplate;
	/** Last line on the agent's screen. */
	readonly lastSeq?: number;
}

/**
 * The words of whoever has the conversation, or has joined it, in the same step as the look at who
 * that is. Nothing is said over a colleague's answer that was not on screen.
 */
export async function say(
	work: DeskWork,
	handoffId: string,
	agent: HumanAgent,
	{ id, text, attachments = [], template, lastSeq }: Saying,
): Promise<DeskOutcome> {
	const handoff = await findHandoff(work.trx, handoffId);
	if (handoff?.status !== "accepted") return { kind: "gone" };
	if (handoff.agent_id !== agent.id && !(await hasJoined(work, handoff, agent)))
		return { kind: "not-yours" };
	const externalId = `${handoffId}|said|${id}`;
	if (lastSeq !== undefined && !(await isSaid(work, externalId))) {
		const unseen = await findUnseen(work, handoff, agent, lastSeq);
		if (unseen) return { kind: "seen-less", seqs: unseen };
	}
	await tell(work, handoff, externalId, {
		kind: "said",
		handoffId,
		agent,
		text,
		...(attachments.length === 0 ? {} : { attachments }),
		...(template === undefined ? {} : { template }),
	});
	return { kind: "done" };
}

async function hasJoined(
	{ trx }: DeskWork,
	{ id }: Row<"handoffs">,
	agent: HumanAgent,
): Promise<boolean> {
	const row = await trx
		.selectFrom("handoff_members")
		.select("agent_id")
		.where("handoff_id", "=", id)
		.where("agent_id", "=", agent.id)
		.executeTakeFirst();
	return row !== undefined;
}

/** A repeated request is answered like the first one. */
async function isSaid({ trx }: DeskWork, externalId: string): Promise<boolean> {
	const row = await trx
		.selectFrom("inbox")
		.select("id")
		.where("channel", "=", "desk")
		.where("account", "=", "default")
		.where("external_id", "=", externalId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Lines of colleagues after `lastSeq`, those that wait for their turn included (they have no number yet); undefined when there are none. */
async function findUnseen(
	{ trx }: DeskWork,
	{ conversation_id }: Row<"handoffs">,
	agent: HumanAgent,
	lastSeq: number,
): Promise<readonly number[] | undefined> {
	const lines = await trx
		.selectFrom("transcript")
		.select(["seq", "content_json"])
		.where("conversation_id", "=", conversation_id)
		.where("seq", ">", lastSeq)
		.orderBy("seq")
		.execute();
	const seqs = lines.flatMap(({ seq, content_json }) => {
		const content = JSON.parse(content_json) as TranscriptEntry["content"];
		return content.kind === "reply" &&
			content.message.author.kind === "human" &&
			content.message.author.id !== agent.id
			? [seq]
			: [];
	});
	const pending = await trx
		.selectFrom("inbox")
		.select("input_json")
		.where("conversation_id", "=", conversation_id)
		.where("status", "=", "pending")
		.where("channel", "=", "desk")
		.execute();
	const isComing = pending.some(({ input_json }) => {
		const input = JSON.parse(input_json) as Input;
		return (
			input.kind === "desk" &&
			input.signal.kind === "said" &&
			input.signal.agent.id !== agent.id
		);
	});
	return seqs.length > 0 || isComing ? seqs : undefined;
}
