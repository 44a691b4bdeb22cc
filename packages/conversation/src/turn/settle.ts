import type { TurnDraft } from "./turn-draft.js";

/** Settled matters remembered of one conversation. */
const maxSettled = 20;

/** Notes that a matter is settled, so that asking again goes to a person. */
export function settle(draft: TurnDraft, articleId: string): void {
	draft.change({
		settled: [
			...draft.state.settled.filter((one) => one.articleId !== articleId),
			{ articleId, at: draft.context.now },
		].slice(-maxSettled),
	});
}
