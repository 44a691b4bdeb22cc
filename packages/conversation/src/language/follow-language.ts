import type { Understanding } from "../decide/understanding.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { updateLocaleLock } from "./locale-lock.js";

const tellingSmallTalk: ReadonlySet<string> = new Set([
	"greeting",
	"thanks",
	"goodbye",
	"how_are_you",
]);

/** Lets the conversation follow the language of what was written. */
export function followLanguage(
	draft: TurnDraft,
	{ match, cues }: Understanding,
): void {
	// Words such as "ok" and "super" are at home in every language.
	if (cues.smallTalk && !tellingSmallTalk.has(cues.smallTalk)) return;
	const before = draft.state.locale;
	const evidence =
		cues.smallTalkLanguage === undefined
			? match.language
			: // A greeting is short, but the lexicon knows whose it is.
				{
					language: cues.smallTalkLanguage,
					confidence: 0.97,
					informativeTokens: 1,
				};
	const after = updateLocaleLock(before, evidence);
	if (after.locale !== before.locale) {
		draft.record({
			kind: "locale-changed",
			from: before.locale,
			to: after.locale,
			source: after.source,
		});
	}
	draft.change({ locale: after });
}
