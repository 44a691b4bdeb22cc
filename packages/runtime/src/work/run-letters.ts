import type { LetterSender } from "@shopbell/identity";
import type { Store } from "@shopbell/store";
import { renderLetter } from "../letters/render-letter.js";
import type { Log } from "../log/log.js";
import {
	type Leadership,
	soleLeadership,
} from "../processes/create-leadership.js";
import { type Loop, runLoop } from "./run-loop.js";

/** What the worker of letters works with. */
export interface LetterWorkerOptions {
	readonly store: Pick<Store, "desk" | "transcript">;
	readonly sender: LetterSender;
	/** What the shop says of itself at this moment. */
	readonly shop: () => { readonly name: string; readonly timeZone: string };
	/** Epoch ms. */
	readonly now: () => number;
	readonly log: Log;
	/** Who sends, so that nobody gets a letter twice. Default this process. */
	readonly leadership?: Leadership;
}

const pollMs = 5000;
const maxAttempts = 8;
const firstRetryMs = 10_000;
const maxEntries = 5000;

/** Sends letters one after another; one that the mail server does not take is tried again for about 40 minutes. */
export function runLetters(options: LetterWorkerOptions): Loop {
	const { store, sender, shop, now, log } = options;
	const { leadership = soleLeadership } = options;
	return runLoop(
		async () => {
			if (!(await leadership.leads())) return pollMs;
			const letter = await store.desk.nextLetter();
			if (!letter) return pollMs;
			const entries =
				letter.kind === "transcript"
					? await store.transcript(letter.conversationId, { limit: maxEntries })
					: [];
			const { name, timeZone } = shop();
			try {
				await sender.send(
					renderLetter(letter, { shop: name, timeZone, entries }),
				);
			} catch {
				// The cause may hold the address, so it goes into no log.
				const isLast = letter.attempts + 1 >= maxAttempts;
				log.warn({
					code: isLast ? "letter.given-up" : "letter.failed",
					kind: letter.kind,
					conversationId: letter.conversationId,
				});
				await store.desk.settleLetter(
					letter.id,
					isLast
						? "failed"
						: { again: now() + firstRetryMs * 2 ** letter.attempts },
				);
				return "busy";
			}
			await store.desk.settleLetter(letter.id, "sent");
			return "busy";
		},
		(error) =>
			log.error({
				code: "letter.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	);
}
