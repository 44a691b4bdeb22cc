import type {
	ConversationState,
	DeskSignal,
	HumanAgent,
	ReturnPack,
} from "@shopbell/conversation";

const anna: HumanAgent = { id: "anna", name: "Anna" };
const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * What a person at the desk, or the queue, does in a transcript: `accept`, `accept Boris`,
 * `transfer Boris`, `requeue`, `release`, `resolve`, `release: …` and `resolve: …` with what was
 * arranged, `place 3`, `place 3, 2-6 minutes`, `re-route`, `wider`, `ticket T-7`, `call-back C-7`,
 * `expire`; anything else is said. Undefined when nobody is or was asked for.
 */
export function toDeskSignal(
	play: string,
	{ owner, desk }: ConversationState,
	now: number,
): DeskSignal | undefined {
	const handoffId =
		owner.kind === "queued" || owner.kind === "human"
			? owner.handoffId
			: (desk.leaving ?? desk.tickets.at(-1)?.handoffId);
	if (handoffId === undefined) return undefined;
	const agent = owner.kind === "human" ? owner.agent : anna;
	const [, verb = "", rest = ""] =
		/^(accept|transfer|release|resolve|place|ticket|call-back)(?::| |$)\s*(.*)$/s.exec(
			play,
		) ?? [];
	switch (verb) {
		case "accept":
			return { kind: "accepted", handoffId, agent: toAgent(rest) };
		case "transfer":
			return { kind: "transferred", handoffId, to: toAgent(rest) };
		case "release":
		case "resolve":
			return {
				kind: verb === "release" ? "released" : "resolved",
				handoffId,
				...(rest === "" ? {} : { back: toBack(rest, agent, now) }),
			};
		case "place":
			return { kind: "waiting", handoffId, wait: toWait(rest) };
		case "ticket":
		case "call-back":
			return { kind: "fell-back", handoffId, way: verb, number: rest };
	}
	switch (play) {
		case "requeue":
			return { kind: "transferred", handoffId, to: null };
		case "re-route":
		case "wider":
			return { kind: "moved", handoffId, rung: play };
		case "expire":
			return { kind: "expired", handoffId };
		default:
			return { kind: "said", handoffId, agent, text: play };
	}
}

function toAgent(name: string): HumanAgent {
	return name === "" ? anna : { id: name.toLowerCase(), name };
}

/** What was arranged, due in two days. */
function toBack(text: string, agent: HumanAgent, now: number): ReturnPack {
	return {
		schema: 1,
		outcome: "arranged",
		promises: [{ text, dueAt: now + 2 * dayMs }],
		nextStep: null,
		agent,
		at: now,
	};
}

/** `3` or `3, 2-6 minutes`. */
function toWait(
	text: string,
): Extract<DeskSignal, { kind: "waiting" }>["wait"] {
	const [, position, from, to] =
		/^(\d+)(?:, (\d+)-(\d+) minutes)?$/.exec(text) ?? [];
	return {
		position: Number(position ?? 1),
		estimate:
			from === undefined || to === undefined
				? null
				: { fromMs: Number(from) * minuteMs, toMs: Number(to) * minuteMs },
	};
}
