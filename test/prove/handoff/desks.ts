import {
	createBotFrameworkSubject,
	createChatwootSubject,
	createEmailSubject,
	createWebhookSubject,
	createZendeskSubject,
	type DeskSubject,
	runDeskSuite,
} from "@shopbell/desks/testing";
import { createBuiltinSubject } from "@shopbell/desks/testing/builtin";
import type { HandoffPart, HandoffProof } from "./handoff-part.js";

/** Every desk there is, each made anew for each case. */
const subjects: Readonly<Record<string, () => Promise<DeskSubject>>> = {
	builtin: createBuiltinSubject,
	botframework: async () => createBotFrameworkSubject(),
	chatwoot: async () => createChatwootSubject(),
	zendesk: async () => createZendeskSubject(),
	email: async () => createEmailSubject(),
	webhook: async () => createWebhookSubject(),
};

/** What `runDesks` is told. */
export interface DeskRunOptions {
	/** Every variant of every case. */
	readonly isFull: boolean;
	/** Default all of them. */
	readonly desks?: readonly string[];
	readonly onTranscript?: (line: string) => void;
}

/**
 * The one suite on every desk, in simulated time: requests, words and ends, reports that are doubled,
 * swapped, late or forged, and calls that fail, stall or are cut, up to an outage of 30 minutes.
 */
export async function runDesks({
	isFull,
	desks = Object.keys(subjects),
	onTranscript,
}: DeskRunOptions): Promise<readonly HandoffProof[]> {
	const proofs: HandoffProof[] = [];
	for (const desk of desks) {
		const createSubject = subjects[desk];
		if (!createSubject) throw new Error(`There is no desk ${desk}.`);
		const { runs, broken, toldAfterMs } = await runDeskSuite(createSubject, {
			isFull,
		});
		for (const line of broken) onTranscript?.(`${desk}: ${line}`);
		proofs.push({
			name: `desk ${desk}`,
			runs,
			broken,
			figures: { "longest time until told, ms": toldAfterMs },
		});
	}
	return proofs;
}

/** The desks as a part of the proof. */
export const desksPart: HandoffPart = {
	name: "desks",
	run: runDesks,
};
