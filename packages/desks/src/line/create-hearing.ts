import type { DeskSignal, HumanAgent } from "@shopbell/conversation";
import type { HandoffBook } from "../book/handoff-book.js";
import type { HandoffEntry } from "../book/handoff-entry.js";
import { deskWords } from "../note/desk-words.js";
import type { DeskArrival } from "../port/remote-desk.js";

/** What hearing a desk needs. */
export interface HearingOptions {
	readonly book: HandoffBook;
	/** Makes it an input of the conversation, once per `dedupeId`; resolves when that is durable. */
	readonly tell: (
		conversationId: string,
		arrival: DeskArrival,
	) => Promise<void>;
}

/**
 * Passes on what people at a desk did. Reports overtake one another and some are never made, so whoever
 * speaks has accepted, whether that was reported or not, and another person who goes on is
 * introduced. What is about no handoff of ours is left alone.
 */
export function createHearing({
	book,
	tell,
}: HearingOptions): (arrival: DeskArrival) => Promise<void> {
	return async (arrival) => {
		const { signal } = arrival;
		const { handoffId } = signal;
		const entry = await book.read(handoffId);
		if (!entry || entry.stage === "dropped") return;
		const say = (dedupeId: string, said: DeskSignal): Promise<void> =>
			tell(entry.conversationId, { dedupeId, signal: said });
		switch (signal.kind) {
			case "accepted":
				return introduce(signal.agent);
			case "said": {
				const agent = named(signal.agent, entry);
				await introduce(agent);
				return say(arrival.dedupeId, { ...signal, agent });
			}
			case "failed":
				// It had taken the request, so the shopper waits: that ends honestly now.
				return say(
					`${handoffId}|expired`,
					entry.stage === "taken" ? { kind: "expired", handoffId } : signal,
				);
			default:
				return say(arrival.dedupeId, signal);
		}

		async function introduce(given: HumanAgent): Promise<void> {
			if (!entry) return;
			const agent = named(given, entry);
			await say(`${handoffId}|accepted`, {
				kind: "accepted",
				handoffId,
				agent,
			});
			if (entry.agentId === agent.id) return;
			if (entry.agentId !== null)
				await say(`${handoffId}|transferred|${arrival.dedupeId}`, {
					kind: "transferred",
					handoffId,
					to: agent,
				});
			await book.change(handoffId, (known) => ({
				...(known ?? entry),
				agentId: agent.id,
			}));
		}
	};
}

/** A shopper is never told that somebody without a name has joined. */
function named(agent: HumanAgent, { locale }: HandoffEntry): HumanAgent {
	return agent.name.trim() === ""
		? { ...agent, name: deskWords(locale).colleague }
		: agent;
}
