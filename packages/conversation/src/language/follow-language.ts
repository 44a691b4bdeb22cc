import type { Understanding } from "../decide/understanding.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { updateLocaleLock } from "./locale-lock.js";

const tellingSmallTalk: ReadonlySet<string> = new Set([
	"greeting",
	"thanks",
	"goodbye",
	"how_are_you",
]);

/** Letters that one of two languages with nearly the same words has and the other has not. */
const ownLetters: Readonly<Record<string, RegExp>> = {
	uk: /[іїєґ]/iu,
	bg: /ъ/iu,
};

/** Few words of neighbours that neither letter tells apart ("доставка и оплата") leave the page's language. */
function isShared(text: string, page: string, detected: string): boolean {
	return (
		Object.hasOwn(ownLetters, page) &&
		ownLetters[detected]?.test(text) === false &&
		text.trim().split(/\s+/).length <= 3
	);
}

/** Lets the conversation follow the language of what was written. */
export function followLanguage(
	draft: TurnDraft,
	text: string,
	{ match, cues }: Understanding,
): void {
	// Words such as "ok" and "super" are at home in every language.
	if (cues.smallTalk && !tellingSmallTalk.has(cues.smallTalk)) return;
	const before = draft.state.locale;
	if (
		before.source === "page" &&
		cues.smallTalkLanguage === undefined &&
		isShared(text, before.locale, match.language.language)
	)
		return;
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
