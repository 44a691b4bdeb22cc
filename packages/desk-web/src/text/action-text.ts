import { fill, type Strings } from "../locale/strings.js";
import { formatLanguage } from "./format.js";

/** What a tapped button said, from its value, for lines where the button itself is not at hand. */
export function actionText(
	action: string,
	words: Strings,
	locale: string,
): string {
	const colon = action.indexOf(":");
	const name = colon < 0 ? action : action.slice(0, colon);
	const rest = colon < 0 ? "" : action.slice(colon + 1);
	switch (name) {
		case "helpful":
			return words.helped;
		case "unhelpful":
			return words.rejected;
		case "rate":
			return fill(words.rated, { score: rest });
		case "language":
			return fill(words.choseLanguage, {
				language: formatLanguage(rest, locale),
			});
		default:
			return action;
	}
}
