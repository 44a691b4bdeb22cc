import { strings } from "../state/preferences.js";

/** Why somebody is away, in the language of the page where it is one of the usual reasons. */
export function reasonText(reason: string): string {
	return strings.value.work.awayReasons[reason] ?? reason;
}
